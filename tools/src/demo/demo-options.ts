import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { usageOf } from '../usage.js';
import { DemoError } from './demo-error.js';

export interface DemoOptions {
  /** Undefined: 8080, or the next free one. */
  port: number | undefined;
  dataDirectory: string | undefined;
  reset: boolean;
  smoke: boolean;
  /** Whether a browser is opened if there is a display. */
  browser: boolean;
  broker: 'postgres' | 'kafka';
  kafkaBrokers: string;
}

export const repository = fileURLToPath(new URL('../../../', import.meta.url));
export const defaultDataDirectory = resolve(repository, '.tradewind/demo');

export const demoFlags = {
  port: { type: 'string' },
  data: { type: 'string' },
  reset: { type: 'boolean', default: false },
  smoke: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
  broker: { type: 'string', default: 'postgres' },
  kafka: { type: 'string', default: 'localhost:9092' },
} as const;

type FlagDescriptions = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
type Values<F extends FlagDescriptions> = ReturnType<typeof parseArgs<{ args: string[]; options: F }>>['values'];

export function readDemoOptions(args: string[]): DemoOptions {
  const usage = usageOf('demo');
  return optionsFrom(parseFlags(args, demoFlags, usage), usage);
}

/** @throws DemoError with a sentence for the person who typed it */
export function optionsFrom(flags: Values<typeof demoFlags>, usage: string): DemoOptions {
  const { port, data, reset, smoke, broker, kafka } = flags;
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535)) {
    throw new DemoError(`--port must be a number from 1 to 65535, not "${port}".`);
  }
  if (broker !== 'postgres' && broker !== 'kafka') throw new DemoError(`--broker must be postgres or kafka.\n${usage}`);
  if (!/^([\w.-]+:\d+)(,[\w.-]+:\d+)*$/.test(kafka)) throw new DemoError(`--kafka must look like localhost:9092.`);
  return {
    port: port === undefined ? undefined : Number(port),
    dataDirectory: data === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', data),
    reset,
    smoke,
    browser: !flags['no-open'],
    broker,
    kafkaBrokers: kafka,
  };
}

/** @throws DemoError */
export function parseFlags<const F extends FlagDescriptions>(args: string[], options: F, usage: string): Values<F> {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new DemoError(`${(error as Error).message}\n${usage}`);
  }
}
