import { Logger } from '@nestjs/common';
import { pause } from '../../building-blocks/back-off.js';
import { groupMovedOn } from './group-answers.js';
import type { GroupMembership, Position, Share } from './group-membership.js';
import { type TopicPartition, placeOf } from '../topic-partition.js';

const EVERY_MS = 50;

/**
 * Writes how far the member has come, beside the delivery, not in its way: a member that dies leaves the last moment's records
 * to be delivered again. What could not be written is written with the next; what the group no longer accepts is dropped.
 */
export class OffsetCommits {
  private readonly logger = new Logger('KafkaBroker');
  private waiting = new Map<string, Position>();
  private running: Promise<void> | undefined;
  private readonly ending = new AbortController();

  constructor(
    private readonly membership: GroupMembership,
    private readonly share: Share,
  ) {}

  note({ topic, partition }: TopicPartition, next: bigint): void {
    this.waiting.set(placeOf({ topic, partition }), { topic, partition, next });
    this.running ??= this.run();
  }

  /** Writes the rest, trying once. Nothing may be noted after that. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.running;
    await this.write();
  }

  private async run(): Promise<void> {
    await Promise.resolve();
    while (this.waiting.size > 0 && !this.ending.signal.aborted) {
      await this.write();
      await pause(EVERY_MS, this.ending.signal);
    }
    this.running = undefined;
  }

  private async write(): Promise<void> {
    const writing = this.waiting;
    if (writing.size === 0) return;
    this.waiting = new Map();
    try {
      await this.membership.commit(this.share, [...writing.values()]);
    } catch (error) {
      this.logger.debug(`Offsets were not committed: ${(error as Error).message}`);
      if (!groupMovedOn(error)) this.waiting = new Map([...writing, ...this.waiting]);
    }
  }
}
