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
import { RelayOffice } from './relay-office.js';
import { RelaySignal } from '../outbox/relay-signal.js';
import { RelayStatus } from '../leadership/relay-status.js';
import { RelayTerm } from '../leadership/relay-term.js';
import { RetentionSchedule } from './retention-schedule.js';

const STANDBY_MS = 250;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 2_000;

/**
 * Publishes what the outbox holds: at least once, in commit order per key. Of all processes of a service one relays at a
 * time; another takes over within 5 s of its death, at once when it stopped. With `relay: 'cdc'` it stands down.
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
    private readonly office: RelayOffice,
    private readonly retention: RetentionSchedule,
    private readonly signal: RelaySignal,
    private readonly status: RelayStatus,
    private readonly slot: SlotFollower,
    private readonly declared: DeclaredPartitions,
    @Inject(MESSAGING_OPTIONS) private readonly options: Pick<MessagingOptions, 'relay'>,
  ) {}

  onApplicationBootstrap(): void {
    this.running ??= this.options.relay === 'cdc' ? this.standDown() : this.run();
  }

  /** From now on the caller stops the relay itself, after the last handler has ended. */
  stopWithServer(): void {
    this.stoppedByServer = true;
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.stoppedByServer) await this.stop();
  }

  /** Sends what is there, while the broker takes it, then leaves the office to others. Idempotent. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.signal.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.serveTerm();
      } catch (error) {
        await this.stepDown(error);
      }
    }
    this.status.role = 'stopped';
    await this.database.release();
  }

  /** Change data capture publishes: what remains to do is to keep up with it, and to remove what is old. */
  private async standDown(): Promise<void> {
    const { signal } = this.stopping;
    this.status.role = 'cdc';
    await Promise.all([this.slot.follow(signal), this.retention.keep(() => this.slot.published, signal)]);
    this.status.role = 'stopped';
  }

  private async serveTerm(): Promise<void> {
    this.status.role = 'standby';
    const term = await RelayTerm.begin(this.database, this.owner);
    if (!term) return pause(STANDBY_MS, this.stopping.signal);
    this.declared.forget();
    this.status.role = 'relaying';
    this.backOff.reset();
    const leaving = new AbortController();
    void this.retention.keep(() => term.cursor.old, leaving.signal);
    try {
      await this.office.serve(term, this.stopping.signal);
    } finally {
      leaving.abort();
      await term.end().catch(() => undefined);
    }
  }

  /** Forgets what it knew: after a failover of the database only the stored cursor is true. */
  private async stepDown(error: unknown): Promise<void> {
    const expected = error instanceof RelayFencedError || this.stopping.signal.aborted;
    this.logger.warn(expected ? String(error) : `The relay failed and starts again: ${String(error)}`);
    await this.database.release().catch(() => undefined);
    await pause(this.backOff.nextMs(), this.stopping.signal);
  }
}
