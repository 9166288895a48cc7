import { Injectable, Logger } from '@nestjs/common';
import { pause } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { RelayDatabase } from '../leadership/relay-database.js';
import { RelayStatus } from '../leadership/relay-status.js';
import type { LeadershipTerm } from '../leadership/leadership-term.js';
import { DeclaredPartitions } from './declared-partitions.js';
import type { PartitionChange } from './partition-change.js';
import { GIVE_UP, RECORD_PROGRESS, SWITCH, PENDING } from './partition-statements.js';
import { TopicDrain } from './topic-drain.js';

const CHECK_MS = 1_000;
const DRAIN_CHECK_MS = 500;

/**
 * Changes the number of partitions that keys are distributed over, at an operator's request: it stops publishing until every
 * group has handled everything that was published, and then switches. So newer messages of a key can't overtake older ones in
 * another partition.
 */
@Injectable()
export class PartitionChanges {
  private readonly logger = new Logger(PartitionChanges.name);
  private checkedAt = -Infinity;

  constructor(
    private readonly database: RelayDatabase,
    private readonly connection: BrokerConnection,
    private readonly declared: DeclaredPartitions,
    private readonly status: RelayStatus,
  ) {}

  /**
   * Call it while nothing is being published, and do not publish until it resolves. Returns soon if no change is pending, and
   * unfinished once stopped: a successor continues. @throws RelayFencedError
   */
  async applyRequested(term: LeadershipTerm, stop: AbortSignal): Promise<void> {
    if (stop.aborted || performance.now() - this.checkedAt < CHECK_MS) return;
    const changes = await this.pendingChanges();
    this.checkedAt = performance.now();
    for (const { topic } of changes) {
      await this.apply(topic, term, stop).finally(() => (this.status.blockedBy = undefined));
      this.declared.clear();
    }
  }

  private async apply(topic: string, term: LeadershipTerm, stop: AbortSignal): Promise<void> {
    const drain = new TopicDrain(() => this.connection.broker());
    this.logger.warn(`Publishing is paused until everything in topic "${topic}" is handled: its partitions change`);
    while (!stop.aborted) {
      term.assertHeld();
      const change = (await this.pendingChanges()).find((each) => each.topic === topic);
      if (!change) return this.logger.log(`The change of partitions of "${topic}" was cancelled`);
      const remaining = await this.remainingFor(drain, change);
      if (remaining === undefined && (await this.trySwitch(change, term))) return;
      if (remaining === undefined) continue;
      if (change.overdue) return this.giveUp(change, remaining, term);
      await this.recordProgress(change, remaining);
      await pause(DRAIN_CHECK_MS, stop);
    }
  }

  private async remainingFor(drain: TopicDrain, change: PartitionChange): Promise<string | undefined> {
    try {
      return await drain.check(change);
    } catch (error) {
      drain.failed();
      return String(error);
    }
  }

  /** `false` if another relay is the leader, or the operator cancelled the change. */
  private async trySwitch({ topic, partitions, wanted }: PartitionChange, term: LeadershipTerm): Promise<boolean> {
    const rows = await this.database.read(SWITCH, [term.epoch, topic, wanted]);
    if (rows.length === 0) return false;
    this.logger.log(`Keys of topic "${topic}" are now distributed over ${wanted} partitions instead of ${partitions}`);
    return true;
  }

  private async giveUp({ topic, partitions }: PartitionChange, remaining: string, term: LeadershipTerm): Promise<void> {
    const why = `timed out: ${remaining}`;
    await this.database.read(GIVE_UP, [term.epoch, topic, why]);
    this.logger.error(
      `Keys of topic "${topic}" are still distributed over ${partitions} partitions. The change ${why}`,
    );
  }

  private async recordProgress({ topic, partitions, wanted }: PartitionChange, remaining: string): Promise<void> {
    this.status.blockedBy = `Topic "${topic}" changes from ${partitions} to ${wanted} partitions, which waits for: ${remaining}`;
    await this.database.read(RECORD_PROGRESS, [topic, remaining]);
  }

  private pendingChanges(): Promise<PartitionChange[]> {
    return this.database.read<PartitionChange>(PENDING, []);
  }
}
