import { Injectable, Logger } from '@nestjs/common';
import { pause } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { RelayDatabase } from '../leadership/relay-database.js';
import { RelayStatus } from '../leadership/relay-status.js';
import type { RelayTerm } from '../leadership/relay-term.js';
import { DeclaredPartitions } from './declared-partitions.js';
import type { PartitionChange } from './partition-change.js';
import { GIVE_UP, NOTE, SWITCH, UNDER_WAY } from './partition-queries.js';
import { TopicDrain } from './topic-drain.js';

const LOOK_MS = 1_000;
const DRAIN_LOOK_MS = 500;

/**
 * Changes by how many partitions keys are placed, when an operator asked for it: publishes nothing until every group has
 * handled all that was published, then switches. A key's newer messages can't overtake its older ones in another partition.
 */
@Injectable()
export class PartitionChanges {
  private readonly logger = new Logger(PartitionChanges.name);
  private lookedAt = -Infinity;

  constructor(
    private readonly database: RelayDatabase,
    private readonly connection: BrokerConnection,
    private readonly declared: DeclaredPartitions,
    private readonly status: RelayStatus,
  ) {}

  /**
   * To be called while nothing is being published; nothing may be until it resolves. Returns soon when there is no change
   * under way, and unfinished once stopped: a successor goes on. @throws RelayFencedError
   */
  async carryOut(term: RelayTerm, stop: AbortSignal): Promise<void> {
    if (stop.aborted || performance.now() - this.lookedAt < LOOK_MS) return;
    const changes = await this.underWay();
    this.lookedAt = performance.now();
    for (const { topic } of changes) {
      await this.carryOutOf(topic, term, stop).finally(() => (this.status.blockedBy = undefined));
      this.declared.forget();
    }
  }

  private async carryOutOf(topic: string, term: RelayTerm, stop: AbortSignal): Promise<void> {
    const drain = new TopicDrain(() => this.connection.broker());
    this.logger.warn(`Nothing is published until all of topic "${topic}" is handled: its partitions change`);
    while (!stop.aborted) {
      term.assertHeld();
      const change = (await this.underWay()).find((each) => each.topic === topic);
      if (!change) return this.logger.log(`The partitions of "${topic}" are to change no more`);
      const rest = await this.restOf(drain, change);
      if (rest === undefined && (await this.switched(change, term))) return;
      if (rest === undefined) continue;
      if (change.overdue) return this.giveUp(change, rest, term);
      await this.note(change, rest);
      await pause(DRAIN_LOOK_MS, stop);
    }
  }

  private async restOf(drain: TopicDrain, change: PartitionChange): Promise<string | undefined> {
    try {
      return await drain.look(change);
    } catch (error) {
      drain.failed();
      return String(error);
    }
  }

  /** `false` when another relay is in office, or the operator had second thoughts. */
  private async switched({ topic, partitions, wanted }: PartitionChange, term: RelayTerm): Promise<boolean> {
    const rows = await this.database.read(SWITCH, [term.epoch, topic, wanted]);
    if (rows.length === 0) return false;
    this.logger.log(
      `Keys of topic "${topic}" are placed by ${wanted} partitions from now on, no longer by ${partitions}`,
    );
    return true;
  }

  private async giveUp({ topic, partitions }: PartitionChange, rest: string, term: RelayTerm): Promise<void> {
    const why = `given up, the time was over: ${rest}`;
    await this.database.read(GIVE_UP, [term.epoch, topic, why]);
    this.logger.error(`Keys of topic "${topic}" are still placed by ${partitions} partitions. The change was ${why}`);
  }

  private async note({ topic, partitions, wanted }: PartitionChange, rest: string): Promise<void> {
    this.status.blockedBy = `Topic "${topic}" changes from ${partitions} to ${wanted} partitions, which waits for: ${rest}`;
    await this.database.read(NOTE, [topic, rest]);
  }

  private underWay(): Promise<PartitionChange[]> {
    return this.database.read<PartitionChange>(UNDER_WAY, []);
  }
}
