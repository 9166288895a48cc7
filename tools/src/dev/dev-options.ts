import { demoFlags, type DemoOptions, optionsFrom, parseFlags } from '../demo/demo-options.js';
import { DemoError } from '../demo/demo-error.js';
import { usageOf } from '../usage.js';

export interface DevOptions extends DemoOptions {
  /** The services that a debugger may attach to. */
  readonly inspected: readonly string[];
}

const { smoke: _, 'no-open': __, ...flags } = demoFlags;

/** @throws DemoError with a sentence for the person who typed it */
export function readDevOptions(args: string[], services: readonly string[]): DevOptions {
  const usage = usageOf('dev');
  const { inspect, ...demo } = parseFlags(
    args,
    { ...flags, inspect: { type: 'string', multiple: true, default: [] as string[] } },
    usage,
  );
  for (const service of inspect) {
    if (!services.includes(service)) {
      throw new DemoError(`--inspect must be a service: ${services.join(', ')}. "${service}" is not.`);
    }
  }
  return { ...optionsFrom({ ...demo, smoke: false, 'no-open': true }, usage), inspected: inspect };
}
