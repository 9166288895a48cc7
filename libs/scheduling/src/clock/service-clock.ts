import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Clock, MovableClock } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { SchedulingConnection } from '../connection/scheduling-connection.js';
import { ClockIsFixedError } from './clock-is-fixed.error.js';
import { ClockWasMovedError } from './clock-was-moved.error.js';

const READ = { name: 'clock_read', text: 'SELECT ahead_ms::float8 AS "aheadMs" FROM clocks' };

/** How often a lost notification is made good. */
const EVERY_MS = 3_000;

const YEAR_MS = 366 * 86_400_000;

/** $1: how far to move it; $2: how far this instance is ahead. */
const ADVANCE = `
  UPDATE clocks SET ahead_ms = greatest(ahead_ms, $2::bigint) + $1 RETURNING ahead_ms::float8 AS "aheadMs"`;

/** The time of all instances of the service. If their clock can be moved, its distance from the system's clock is stored. */
@Injectable()
export class ServiceClock implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Clock');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly connection: SchedulingConnection,
    private readonly dataSource: DataSource,
  ) {
    connection.onNews((news) => news === 'deadline' || void this.follow());
  }

  get isMovable(): boolean {
    return this.clock instanceof MovableClock;
  }

  /** @throws ClockWasMovedError if the clock was moved and would jump back now */
  async onModuleInit(): Promise<void> {
    const [row] = await this.dataSource.query<[{ aheadMs: number }]>(READ.text);
    if (this.clock instanceof MovableClock) this.clock.advanceTo(row.aheadMs);
    else if (row.aheadMs > 0) throw new ClockWasMovedError(row.aheadMs);
  }

  onApplicationBootstrap(): void {
    if (this.isMovable) this.timer = setInterval(() => void this.follow(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /**
   * Moves the time of all instances forward and resolves with the new time. What is due then is handled at once.
   *
   * @throws ClockIsFixedError if the setting does not allow it
   * @throws RangeError if `ms` is negative, not whole, or longer than a year
   */
  async advance(ms: number): Promise<Date> {
    if (!(this.clock instanceof MovableClock)) throw new ClockIsFixedError();
    if (!Number.isInteger(ms) || ms < 0 || ms > YEAR_MS) throw new RangeError(`A clock is not moved by ${ms} ms.`);
    const [[{ aheadMs }]] = await this.dataSource.query<[[{ aheadMs: number }]]>(ADVANCE, [ms, this.clock.aheadMs]);
    this.clock.advanceTo(aheadMs);
    await this.connection.tell('clock').catch((error: unknown) => {
      this.logger.warn(`Other instances follow within ${EVERY_MS} ms: ${String(error)}`);
    });
    return this.clock.now();
  }

  /** Never rejects: the next interval tries again. */
  private async follow(): Promise<void> {
    if (!(this.clock instanceof MovableClock)) return;
    try {
      const [row] = await this.connection.query<{ aheadMs: number }>(READ, []);
      this.clock.advanceTo(row!.aheadMs);
    } catch (error) {
      this.logger.debug(`The clock could not be read: ${String(error)}`);
    }
  }
}
