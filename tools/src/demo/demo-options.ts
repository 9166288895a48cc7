import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DemoError } from './demo-error.js';

export interface DemoOptions {
  /** Undefined: 8080, or the next free one. */
  port: number | undefined;
  dataDirectory: string | undefined;
  reset: boolean;
  smoke: boolean;
  broker: 'postgres' | 'kafka';
  kafkaBrokers: string;
}

export const repository = fileURLToPath(new URL('../../../', import.meta.url));
export const defaultDataDirectory = resolve(repository, '.tradewind/demo');

export const usage =
  'Usage: npm run demo -- [--port N] [--data DIR] [--reset] [--broker postgres|kafka] [--kafka HOST:PORT] [--smoke]';

export function readDemoOptions(args: string[]): DemoOptions {
  const { port, data, reset, smoke, broker, kafka } = parse(args);
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
    broker,
    kafkaBrokers: kafka,
  };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean', default: false },
        smoke: { type: 'boolean', default: false },
        broker: { type: 'string', default: 'postgres' },
        kafka: { type: 'string', default: 'localhost:9092' },
      },
    });
    return values;
  } catch (error) {
    throw new DemoError(`${(error as Error).message}\n${usage}`);
  }
}
