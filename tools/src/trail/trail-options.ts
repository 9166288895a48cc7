import { parseArgs } from 'node:util';
import { ScenarioError } from '../scenario/scenario-error.js';
import { usageOf } from '../usage.js';

export interface TrailOptions {
  readonly correlationId: string;
  /** Goes on when all that is known has been shown. */
  readonly follow: boolean;
  readonly url: string | undefined;
}

/** @throws ScenarioError with a sentence for the person who typed it */
export function readTrailOptions(args: string[]): TrailOptions {
  const { values, positionals } = parse(args);
  const [correlationId, ...more] = positionals;
  if (correlationId === undefined) throw new ScenarioError(`Which request? ${usageOf('trail')}`);
  if (more.length > 0) throw new ScenarioError(`One correlation id at a time, not "${positionals.join(' ')}".`);
  return { correlationId, follow: values.follow, url: values.url };
}

function parse(args: string[]) {
  const options = { follow: { type: 'boolean', default: false }, url: { type: 'string' } } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new ScenarioError(`${(error as Error).message}\n${usageOf('trail')}`);
  }
}
