import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usageOf } from '../usage.js';
import { ChaosError } from './chaos-error.js';

export interface ChaosOptions {
  kills: number;
  orders: number;
  seed: number;
  broker: 'postgres' | 'kafka';
  /** `host:port`. */
  kafka: string;
  /** The program that starts and kills Kafka; without it, Kafka is left alone. */
  kafkaControl: string | undefined;
  /** Where the report goes, as JSON. */
  report: string | undefined;
}

const usage = usageOf('chaos');

/** Throws `ChaosError`. Without `--seed`, every run draws a new one. */
export function readChaosOptions(args: string[], drawSeed: () => number): ChaosOptions {
  const { kills, orders, seed, broker, kafka, 'kafka-control': control, report } = parse(args);
  if (broker !== 'postgres' && broker !== 'kafka')
    throw new ChaosError(`--broker must be postgres or kafka.\n${usage}`);
  if (!/^[\w.-]+:\d+$/.test(kafka)) throw new ChaosError('--kafka must look like 127.0.0.1:9092.');
  return {
    kills: wholeNumber('kills', kills, 0),
    orders: wholeNumber('orders', orders, 1),
    seed: seed === undefined ? drawSeed() : wholeNumber('seed', seed, 0),
    broker,
    kafka,
    kafkaControl: fromHere(control),
    report: fromHere(report),
  };
}

/** The command that makes the same choices again. */
export function commandOf({ kills, orders, seed, broker, kafka, kafkaControl }: ChaosOptions): string {
  const withKafka = broker === 'kafka' ? ` --broker kafka --kafka ${kafka}` : '';
  const withControl = broker === 'kafka' && kafkaControl ? ` --kafka-control ${kafkaControl}` : '';
  return `npm run chaos -- --kills ${kills} --orders ${orders} --seed ${seed}${withKafka}${withControl}`;
}

function fromHere(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', path);
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && Number.isSafeInteger(value)) return value;
  throw new ChaosError(`--${name} must be a whole number of ${least} or more, not "${text}".\n${usage}`);
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        kills: { type: 'string', default: '20' },
        orders: { type: 'string', default: '300' },
        seed: { type: 'string' },
        broker: { type: 'string', default: 'postgres' },
        kafka: { type: 'string', default: '127.0.0.1:9092' },
        'kafka-control': { type: 'string' },
        report: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new ChaosError(`${(error as Error).message}\n${usage}`);
  }
}
