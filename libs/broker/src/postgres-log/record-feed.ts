import { Logger } from '@nestjs/common';
import { BackOff } from '../building-blocks/back-off.js';
import type { ReceivedMessage } from '../port/broker-message.js';
import type { TrackedActivity } from '../port/tracked-activity.js';
import type { LogDatabase } from './log-database.js';
import { type ReadPosition, readRecords } from './record-reader.js';

const POLL_FIRST_MS = 50;
const POLL_MOST_MS = 1_000;
const PARTITIONS_PER_READ = 8;

interface Waiting extends ReadPosition {
  readonly deliver: (messages: ReceivedMessage[]) => void;
}

/**
 * Reads records only for the partitions that wait for some, so that unhandled records hold back the next ones. A
 * partition is read when it may have grown: after a notification, after a read that hit its limits, or by a poll that
 * slows down while nothing arrives.
 */
export class RecordFeed {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly waiting = new Map<number, Waiting>();
  /** The known ends of the partitions; absent if unknown. */
  private readonly ends = new Map<number, bigint>();
  private readonly failures = new BackOff(100, 2_000);
  private pollMs = POLL_FIRST_MS;
  private timer: NodeJS.Timeout | undefined;
  private reading = false;

  constructor(
    private readonly database: LogDatabase,
    private readonly fetching: TrackedActivity,
  ) {}

  /** Returns the next records from this position on, or none if the signal is aborted first. */
  next(position: ReadPosition, signal: AbortSignal): Promise<ReceivedMessage[]> {
    if (signal.aborted) return Promise.resolve([]);
    const { id } = position.partition;
    return new Promise((resolve) => {
      const deliver = (messages: ReceivedMessage[]) => {
        this.waiting.delete(id);
        signal.removeEventListener('abort', giveUp);
        if (this.waiting.size === 0) this.stopPolling();
        resolve(messages);
      };
      const giveUp = () => deliver([]);
      signal.addEventListener('abort', giveUp);
      this.waiting.set(id, { ...position, deliver });
      this.wake();
    });
  }

  partitionGrew(partitionId: number, end: bigint): void {
    const known = this.ends.get(partitionId);
    if (known !== undefined && known < end) this.ends.set(partitionId, end);
    this.wake();
  }

  /** Forgets the ends of all partitions, because notifications may have been missed. */
  forgetEnds(): void {
    this.ends.clear();
    this.wake();
  }

  close(): void {
    this.fetching.ended();
  }

  private wake(): void {
    if (this.reading) return;
    if (this.due().length > 0) void this.read();
    else if (this.waiting.size > 0) this.pollIn(this.pollMs);
  }

  private due(): Waiting[] {
    return [...this.waiting.values()].filter(({ partition, offset }) => {
      const end = this.ends.get(partition.id);
      return end === undefined || end > offset;
    });
  }

  private async read(): Promise<void> {
    this.reading = true;
    await Promise.resolve();
    this.stopPolling();
    try {
      for (let due = this.due(); due.length > 0; due = this.due()) await this.serve(due.slice(0, PARTITIONS_PER_READ));
      this.failures.reset();
      this.fetching.succeeded();
      this.reading = false;
      this.wake();
    } catch (error) {
      this.logger.debug(`Reading failed: ${(error as Error).message}`);
      this.fetching.failed(error);
      this.reading = false;
      this.pollIn(this.failures.nextMs());
    }
  }

  private async serve(due: readonly Waiting[]): Promise<void> {
    for (const { partition, offset } of due) this.ends.set(partition.id, offset);
    const read = await readRecords(this.database, due).catch((error: unknown) => {
      for (const { partition } of due) this.ends.delete(partition.id);
      throw error;
    });
    if (read.size > 0) this.pollMs = POLL_FIRST_MS;
    for (const asked of due) {
      const records = read.get(asked.partition.id);
      if (!records) continue;
      if (records.more) this.ends.delete(asked.partition.id);
      if (this.waiting.get(asked.partition.id) === asked) asked.deliver(records.messages);
    }
  }

  private stopPolling(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private pollIn(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.pollMs = Math.min(this.pollMs * 2, POLL_MOST_MS);
      this.forgetEnds();
    }, ms);
  }
}
