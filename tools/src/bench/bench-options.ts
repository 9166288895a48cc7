import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** If empty, all benchmarks run. */
  readonly names: readonly string[];
  readonly pairs: number;
  /** Uses small workloads, which show that everything works but say little about speed. */
  readonly quick: boolean;
  readonly json?: string;
  /** `host:port` */
  readonly kafka?: string;
  /** A program that starts and stops a Kafka Connect worker. */
  readonly debezium?: string;
  /** The origin of a running shop. */
  readonly url?: string;
}

/** @throws Error whose message is a sentence for the user */
export function readBenchOptions(args: string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pairs: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      kafka: { type: 'string' },
      debezium: { type: 'string' },
      url: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no benchmark "${unknown}"; there are ${known.join(', ')}.`);
  const pairs = Number(values.pairs ?? (values.quick ? 1 : 3));
  if (!Number.isInteger(pairs) || pairs < 1) throw new Error(`--pairs must be a number from 1, not "${values.pairs}".`);
  const { quick, kafka, url } = values;
  if (url !== undefined && !URL.canParse(url)) throw new Error(`--url must be an address, not "${url}".`);
  const path = (given: string | undefined) => given && resolve(process.env['INIT_CWD'] ?? '.', given);
  const origin = url === undefined ? undefined : new URL(url).origin;
  return {
    names: positionals,
    pairs,
    quick,
    kafka,
    url: origin,
    json: path(values.json),
    debezium: path(values.debezium),
  };
}
