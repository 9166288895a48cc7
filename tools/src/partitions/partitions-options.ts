import { readArguments, readDatabase } from '../command-line/read-arguments.js';
import { UsageError } from '../command-line/usage-error.js';

interface OfService {
  /** The database of the service that publishes to the topic. */
  readonly database: URL;
}

export type PartitionsOptions =
  | (OfService & { readonly command: 'status' })
  | (OfService & { readonly command: 'cancel'; readonly topic: string })
  | (OfService & {
      readonly command: 'change';
      readonly topic: string;
      readonly partitions: number;
      readonly withinMs: number;
      readonly unawaitedGroups: string[];
      readonly reason: string | undefined;
    });

const optionsOfCommand = {
  database: { type: 'string' },
  topic: { type: 'string' },
  to: { type: 'string' },
  within: { type: 'string', default: '60' },
  without: { type: 'string', multiple: true, default: [] as string[] },
  reason: { type: 'string' },
} as const;

/** @throws UsageError */
export function readPartitionsOptions(args: string[], environment: NodeJS.ProcessEnv): PartitionsOptions {
  const { values, positionals } = readArguments(args, optionsOfCommand);
  const [command, ...rest] = positionals;
  if ((command !== 'status' && command !== 'change' && command !== 'cancel') || rest.length > 0)
    throw new UsageError('Name a command: status, change or cancel');
  const database = readDatabase(values.database, environment, 'PARTITIONS_DATABASE_URL');
  if (command === 'status') return { command, database };
  const { topic, without: unawaitedGroups, reason } = values;
  if (!topic) throw new UsageError('--topic must name a topic');
  if (command === 'cancel') return { command, database, topic };
  const partitions = wholeNumber(values.to, '--to');
  return {
    ...{ command, database, topic, partitions, unawaitedGroups, reason },
    withinMs: wholeNumber(values.within, '--within') * 1_000,
  };
}

function wholeNumber(text: string | undefined, option: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw new UsageError(`${option} must be a whole number above 0`);
  return Number(text);
}
