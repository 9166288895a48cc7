import type { DataSource } from 'typeorm';

export interface PartitionRequest {
  readonly topic: string;
  readonly partitions: number;
  /** How long publishing may be paused for it, in ms; at most an hour. */
  readonly withinMs: number;
  /**
   * Consumer groups that are not awaited because they are dead. They may receive messages that they have not handled out of
   * order.
   */
  readonly unawaitedGroups: readonly string[];
  /** Why they are not awaited. */
  readonly reason?: string | undefined;
}

export interface TopicPartitionsState {
  readonly topic: string;
  /** The number of partitions that keys are distributed over. */
  readonly partitions: number;
  /** The requested number; `null` if no change is pending. */
  readonly wanted: number | null;
  /** What the change waits for, or how the last one ended. */
  readonly progress: string | null;
}

/** The change of partitions can't be requested. */
export class PartitionRequestError extends Error {
  override readonly name = 'PartitionRequestError';
}

const LONGEST_MS = 3_600_000;
const MOST_PARTITIONS = 10_000;

const LEADER = 'SELECT FROM outbox_relay WHERE lease_until > clock_timestamp()';

const REQUEST = `
  UPDATE topic_partitions
  SET wanted = $2, give_up_at = clock_timestamp() + $3::float8 * interval '1 ms', unawaited_groups = $4, reason = $5,
    progress = 'requested'
  WHERE topic = $1 RETURNING topic`;

const CALL_OFF = `
  UPDATE topic_partitions SET wanted = NULL, give_up_at = NULL, progress = 'cancelled'
  WHERE topic = $1 AND wanted IS NOT NULL RETURNING topic`;

/**
 * Requests the leading relay to distribute keys over another number of partitions. It starts within about a second. A second
 * request updates a pending change. @throws PartitionRequestError
 */
export async function requestPartitionChange(database: DataSource, request: PartitionRequest): Promise<void> {
  const { topic, partitions, withinMs, unawaitedGroups, reason } = request;
  assertRequest(
    Number.isInteger(partitions) && partitions > 0 && partitions <= MOST_PARTITIONS,
    `A topic has 1 to ${MOST_PARTITIONS} partitions`,
  );
  assertRequest(withinMs > 0 && withinMs <= LONGEST_MS, 'Publishing may be paused for an hour at most');
  assertRequest(unawaitedGroups.length === 0 || !!reason?.trim(), 'Give a reason for not waiting for a group');
  const relays = await database.query<unknown[]>(LEADER);
  assertRequest(
    relays.length > 0,
    'No relay of the service is the leader: none is running, or change data capture publishes',
  );
  const [rows] = await database.query<[unknown[], number]>(REQUEST, [
    topic,
    partitions,
    withinMs,
    unawaitedGroups,
    reason ?? null,
  ]);
  assertRequest(rows.length > 0, `The service has never published to topic "${topic}"`);
}

/** `false` if no change was pending. Partitions that were added stay. */
export async function cancelPartitionChange(database: DataSource, topic: string): Promise<boolean> {
  const [rows] = await database.query<[unknown[], number]>(CALL_OFF, [topic]);
  return rows.length > 0;
}

export async function readTopicPartitions(database: DataSource): Promise<TopicPartitionsState[]> {
  return database.query('SELECT topic, partitions, wanted, progress FROM topic_partitions ORDER BY topic');
}

function assertRequest(condition: boolean, reason: string): void {
  if (!condition) throw new PartitionRequestError(reason);
}
