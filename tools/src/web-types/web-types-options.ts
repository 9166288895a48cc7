import { parseArgs } from 'node:util';
import { DemoError } from '../demo/demo-error.js';
import { usageOf } from '../usage.js';

export interface WebTypesOptions {
  /** Whether the files are only compared with the documents. */
  readonly check: boolean;
  /** Of a running shop; undefined: a shop of its own. */
  readonly url: string | undefined;
}

/** @throws DemoError with a sentence for the person who typed it */
export function readWebTypesOptions(args: string[]): WebTypesOptions {
  const usage = usageOf('web-types');
  const { check, url } = parse(args, usage);
  if (url !== undefined && !/^https?:\/\/[^/]+$/.test(url)) {
    throw new DemoError(`--url must look like http://localhost:8080.\n${usage}`);
  }
  return { check, url };
}

function parse(args: string[], usage: string) {
  try {
    const options = { check: { type: 'boolean', default: false }, url: { type: 'string' } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new DemoError(`${(error as Error).message}\n${usage}`);
  }
}
