import { parseArgs } from 'node:util';
import { usageOf } from '../usage.js';
import { FuzzError } from './fuzz-error.js';

export interface FuzzOptions {
  /** For each document and role, in seconds. */
  readonly seconds: number;
  readonly seed: number;
  /** The arguments that send the same requests again. */
  readonly again: string;
  /** Of a running shop; undefined: a shop of its own. */
  readonly url: string | undefined;
}

const usage = usageOf('fuzz');

const defaultSeconds = 10;

/** Throws `FuzzError`. Without `--seed`, every run draws a new one. */
export function readFuzzOptions(args: string[], runs: number, drawSeed: () => number): FuzzOptions {
  const { minutes, seed, url } = parse(args);
  if (url !== undefined && !/^https?:\/\/[^/]+$/.test(url)) {
    throw new FuzzError(`--url must look like http://localhost:8080.\n${usage}`);
  }
  const drawn = seed === undefined ? drawSeed() : wholeNumber('seed', seed);
  return {
    seconds: minutes === undefined ? defaultSeconds : Math.ceil((wholeNumber('minutes', minutes) * 60) / runs),
    seed: drawn,
    again: `--seed ${drawn}${minutes === undefined ? '' : ` --minutes ${minutes}`}`,
    url,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value >= 1) return value;
  throw new FuzzError(`--${name} must be a whole number of 1 or more, not "${text}".\n${usage}`);
}

function parse(args: string[]) {
  try {
    const options = { minutes: { type: 'string' }, seed: { type: 'string' }, url: { type: 'string' } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new FuzzError(`${(error as Error).message}\n${usage}`);
  }
}
