import { parseArgs } from 'node:util';

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

/** The command line was not understood. */
export class PartitionsUsageError extends Error {
  override readonly name = 'PartitionsUsageError';
}

/** @throws PartitionsUsageError */
export function readPartitionsOptions(args: string[], environment: NodeJS.ProcessEnv): PartitionsOptions {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if ((command !== 'status' && command !== 'change' && command !== 'cancel') || rest.length > 0)
    throw new PartitionsUsageError('Name a command: status, change or cancel');
  const address = values.database ?? environment['PARTITIONS_DATABASE_URL'];
  if (!address || !URL.canParse(address))
    throw new PartitionsUsageError('--database or PARTITIONS_DATABASE_URL must be a URL');
  const database = new URL(address);
  if (command === 'status') return { command, database };
  const { topic, without: unawaitedGroups, reason } = values;
  if (!topic) throw new PartitionsUsageError('--topic must name a topic');
  if (command === 'cancel') return { command, database, topic };
  const partitions = wholeNumber(values.to, '--to');
  return {
    ...{ command, database, topic, partitions, unawaitedGroups, reason },
    withinMs: wholeNumber(values.within, '--within') * 1_000,
  };
}

function wholeNumber(text: string | undefined, option: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw new PartitionsUsageError(`${option} must be a whole number above 0`);
  return Number(text);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        database: { type: 'string' },
        topic: { type: 'string' },
        to: { type: 'string' },
        within: { type: 'string', default: '60' },
        without: { type: 'string', multiple: true, default: [] },
        reason: { type: 'string' },
      },
    });
  } catch (error) {
    throw new PartitionsUsageError((error as Error).message);
  }
}
