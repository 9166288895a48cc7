import { parseArgs } from 'node:util';
import { GenerateError } from './generate-error.js';

const options = {
  aggregate: { type: 'string' },
  event: { type: 'string' },
  when: { type: 'string' },
  remove: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

export interface GenerateOptions {
  readonly command: string | undefined;
  /** The positional arguments after the command. */
  readonly names: readonly string[];
  readonly aggregate: string | undefined;
  readonly event: string | undefined;
  readonly when: string | undefined;
  readonly remove: boolean;
  readonly dryRun: boolean;
}

/** @throws GenerateError */
export function readGenerateOptions(args: string[]): GenerateOptions {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { aggregate, event, when, remove, 'dry-run': dryRun } = values;
    const [command, ...names] = positionals;
    return { command, names, aggregate, event, when, remove, dryRun };
  } catch (error) {
    throw new GenerateError(`${(error as Error).message}\nSee npm run generate -- --help`);
  }
}
