import { Logger } from '@nestjs/common';
import { BackOff, pause } from '../building-blocks/back-off.js';
import type { BatchHandler } from '../port/subscription.js';
import type { HeldClaim } from './group-session.js';
import type { OffsetCommitter } from './offset-committer.js';
import type { RecordFeed } from './record-feed.js';

const COMMIT_EVERY_MS = 500;

/**
 * Delivers the records of one partition to the handler, batch by batch, starting at the first unresolved record, until it is
 * stopped.
 */
export class PartitionWorker {
  private readonly logger = new Logger('PostgresLogBroker');
  private readonly stopping = new AbortController();
  private readonly failures = new BackOff(100, 5_000);
  private readonly done: Promise<void>;
  private position: bigint;
  private committed: bigint;
  private committedAt = 0;

  constructor(
    readonly held: HeldClaim,
    private readonly feed: RecordFeed,
    private readonly offsets: OffsetCommitter,
    private readonly handle: BatchHandler,
    private readonly mayDeliver: () => boolean,
  ) {
    this.position = this.committed = held.startOffset;
    this.done = this.run();
  }

  isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Resolves when the running batch has ended and its offsets have been committed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.done;
    await this.offsets.settled();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const start = this.position;
      const failed = await this.deliverNext(signal);
      if (this.position > start) this.failures.reset();
      if (failed) await pause(this.failures.nextMs(), signal);
    }
  }

  private async deliverNext(signal: AbortSignal): Promise<boolean> {
    const { partition } = this.held.claim;
    const messages = await this.feed.next({ partition, offset: this.position }, signal);
    if (messages.length === 0 || signal.aborted) return false;
    if (!this.mayDeliver()) return true;
    const end = messages.at(-1)!.offset + 1n;
    try {
      const resolve = (offset: bigint) => this.resolve(offset);
      await this.handle({ topic: partition.topic, partition: partition.number, messages, resolve, signal });
    } catch (error) {
      this.logger.warn(
        `Handling ${partition.topic}/${partition.number} at ${this.position} failed: ${(error as Error).message}`,
      );
    }
    this.commit();
    return this.position < end;
  }

  private resolve(offset: bigint): void {
    if (offset < this.position) return;
    this.position = offset + 1n;
    if (performance.now() - this.committedAt > COMMIT_EVERY_MS) this.commit();
  }

  private commit(): void {
    if (this.position === this.committed) return;
    this.committed = this.position;
    this.committedAt = performance.now();
    this.offsets.commit(this.held, this.position);
  }
}
