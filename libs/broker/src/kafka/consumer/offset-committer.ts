import { Logger } from '@nestjs/common';
import { pause } from '../../building-blocks/back-off.js';
import { mustRejoin } from './group-errors.js';
import type { GroupMembership, Position, AssignedPartitions } from './group-membership.js';
import { type TopicPartition, partitionName } from '../topic-partition.js';

const COMMIT_EVERY_MS = 50;

/**
 * Commits offsets in the background, without delaying the delivery: after a member dies, the last records are delivered again. A
 * failed commit is repeated with the next one. What the group no longer accepts is dropped.
 */
export class OffsetCommitter {
  private readonly logger = new Logger('KafkaBroker');
  private waiting = new Map<string, Position>();
  private running: Promise<void> | undefined;
  private readonly ending = new AbortController();

  constructor(
    private readonly membership: GroupMembership,
    private readonly assigned: AssignedPartitions,
  ) {}

  add({ topic, partition }: TopicPartition, next: bigint): void {
    this.waiting.set(partitionName({ topic, partition }), { topic, partition, next });
    this.running ??= this.run();
  }

  /** Commits the rest in one attempt. Do not call `add` after that. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.running;
    await this.write();
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (this.waiting.size > 0 && !this.ending.signal.aborted) {
      await this.write();
      await pause(COMMIT_EVERY_MS, this.ending.signal);
    }
    this.running = undefined;
  }

  private async write(): Promise<void> {
    const writing = this.waiting;
    if (writing.size === 0) return;
    this.waiting = new Map();
    try {
      await this.membership.commit(this.assigned, [...writing.values()]);
    } catch (error) {
      this.logger.debug(`Offsets were not committed: ${(error as Error).message}`);
      if (!mustRejoin(error)) this.waiting = new Map([...writing, ...this.waiting]);
    }
  }
}
