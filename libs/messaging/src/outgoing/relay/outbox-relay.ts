import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BackOff, pause } from '@tradewind/broker';
import { SlotFollower } from '../cdc/slot-follower.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { DeclaredPartitions } from '../partitions/declared-partitions.js';
import { RelayDatabase } from '../leadership/relay-database.js';
import { RelayFencedError } from '../leadership/relay-fenced.error.js';
import { RelayLoop } from './relay-loop.js';
import { OutboxSignal } from '../outbox/outbox-signal.js';
import { RelayStatus } from '../leadership/relay-status.js';
import { LeadershipTerm } from '../leadership/leadership-term.js';
import { RetentionSchedule } from './retention-schedule.js';

const STANDBY_MS = 250;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 2_000;

/**
 * Publishes the outbox at least once, in commit order per key. One process of a service leads at a time; another takes over
 * within 5 s of its death, and at once if it stopped. With `relay: 'cdc'` it does not publish.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly owner = `${hostname()}:${process.pid}:${randomUUID()}`;
  private readonly stopping = new AbortController();
  private readonly backOff = new BackOff(RETRY_FIRST_MS, RETRY_MOST_MS);
  private running: Promise<void> | undefined;
  private stoppedByServer = false;

  constructor(
    private readonly database: RelayDatabase,
    private readonly loop: RelayLoop,
    private readonly retention: RetentionSchedule,
    private readonly signal: OutboxSignal,
    private readonly status: RelayStatus,
    private readonly slot: SlotFollower,
    private readonly declared: DeclaredPartitions,
    @Inject(MESSAGING_OPTIONS) private readonly options: Pick<MessagingOptions, 'relay'>,
  ) {}

  onApplicationBootstrap(): void {
    this.running ??= this.options.relay === 'cdc' ? this.followCdc() : this.run();
  }

  /** From now on the caller stops the relay itself, after the last handler has ended. */
  stopWithServer(): void {
    this.stoppedByServer = true;
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.stoppedByServer) await this.stop();
  }

  /** Publishes the rest, as long as the broker accepts it, then gives up the leadership. Idempotent. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.signal.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.lead();
      } catch (error) {
        await this.stepDown(error);
      }
    }
    this.status.role = 'stopped';
    await this.database.release();
  }

  /** Change data capture publishes: this follows its progress and removes expired rows. */
  private async followCdc(): Promise<void> {
    const { signal } = this.stopping;
    this.status.role = 'cdc';
    await Promise.all([this.slot.follow(signal), this.retention.run(() => this.slot.published, signal)]);
    this.status.role = 'stopped';
  }

  private async lead(): Promise<void> {
    this.status.role = 'standby';
    const term = await LeadershipTerm.begin(this.database, this.owner);
    if (!term) return pause(STANDBY_MS, this.stopping.signal);
    this.declared.clear();
    this.status.role = 'relaying';
    this.backOff.reset();
    const leaving = new AbortController();
    void this.retention.run(() => term.cursor.old, leaving.signal);
    try {
      await this.loop.serve(term, this.stopping.signal);
    } finally {
      leaving.abort();
      await term.end().catch(() => undefined);
    }
  }

  /** Drops all cached state: after a failover of the database only the stored cursor is valid. */
  private async stepDown(error: unknown): Promise<void> {
    const expected = error instanceof RelayFencedError || this.stopping.signal.aborted;
    this.logger.warn(expected ? String(error) : `The relay failed and restarts: ${String(error)}`);
    await this.database.release().catch(() => undefined);
    await pause(this.backOff.nextMs(), this.stopping.signal);
  }
}
