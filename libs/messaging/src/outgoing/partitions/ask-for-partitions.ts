import type { DataSource } from 'typeorm';

export interface PartitionRequest {
  readonly topic: string;
  readonly partitions: number;
  /** How long publishing may stand still for it, in ms; at most an hour. */
  readonly withinMs: number;
  /** Consumer groups that are not waited for: dead ones. What they have not handled may come to them out of order. */
  readonly unawaitedGroups: readonly string[];
  /** Why they are not. */
  readonly reason?: string | undefined;
}

export interface TopicPartitionsState {
  readonly topic: string;
  /** By how many partitions keys are placed. */
  readonly partitions: number;
  /** By how many they are to be placed; `null` when no change is under way. */
  readonly wanted: number | null;
  /** What the change waits for, or how the last one ended. */
  readonly progress: string | null;
}

/** A change of partitions that can't be asked for. */
export class PartitionRequestError extends Error {
  override readonly name = 'PartitionRequestError';
}

const LONGEST_MS = 3_600_000;
const MOST_PARTITIONS = 10_000;

const IN_OFFICE = 'SELECT FROM outbox_relay WHERE lease_until > clock_timestamp()';

const REQUEST = `
  UPDATE topic_partitions
  SET wanted = $2, give_up_at = clock_timestamp() + $3::float8 * interval '1 ms', unawaited_groups = $4, reason = $5,
    progress = 'asked for'
  WHERE topic = $1 RETURNING topic`;

const CALL_OFF = `
  UPDATE topic_partitions SET wanted = NULL, give_up_at = NULL, progress = 'called off'
  WHERE topic = $1 AND wanted IS NOT NULL RETURNING topic`;

/**
 * Asks the relay in office to place keys by another number of partitions. It starts within about a second; asked again, a
 * change that is under way gets the new terms. @throws PartitionRequestError
 */
export async function askForPartitions(database: DataSource, request: PartitionRequest): Promise<void> {
  const { topic, partitions, withinMs, unawaitedGroups, reason } = request;
  refuseUnless(
    Number.isInteger(partitions) && partitions > 0 && partitions <= MOST_PARTITIONS,
    `A topic has 1 to ${MOST_PARTITIONS} partitions`,
  );
  refuseUnless(withinMs > 0 && withinMs <= LONGEST_MS, 'Publishing may stand still for an hour at most');
  refuseUnless(unawaitedGroups.length === 0 || !!reason?.trim(), 'Give a reason for not waiting for a group');
  const relays = await database.query<unknown[]>(IN_OFFICE);
  refuseUnless(
    relays.length > 0,
    'No relay of the service is in office: it does not run, or change data capture publishes',
  );
  const [rows] = await database.query<[unknown[], number]>(REQUEST, [
    topic,
    partitions,
    withinMs,
    unawaitedGroups,
    reason ?? null,
  ]);
  refuseUnless(rows.length > 0, `The service has never published to topic "${topic}"`);
}

/** `false` when there was none. What was changed already stays so. */
export async function callOffPartitions(database: DataSource, topic: string): Promise<boolean> {
  const [rows] = await database.query<[unknown[], number]>(CALL_OFF, [topic]);
  return rows.length > 0;
}

export async function readTopicPartitions(database: DataSource): Promise<TopicPartitionsState[]> {
  return database.query('SELECT topic, partitions, wanted, progress FROM topic_partitions ORDER BY topic');
}

function refuseUnless(condition: boolean, reason: string): void {
  if (!condition) throw new PartitionRequestError(reason);
}
