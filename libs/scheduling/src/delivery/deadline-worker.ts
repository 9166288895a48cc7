import { Injectable, Logger } from '@nestjs/common';
import { Clock, MovableClock } from '@tradewind/application';
import { BackgroundWorker } from '../background/background-worker.js';
import { SchedulingConnection } from '../connection/scheduling-connection.js';
import { DeadlineSignal } from '../deadlines/deadline-signal.js';
import { DeadlineDelivery } from './deadline-delivery.js';
import { DeadlineHandlers } from './deadline-handlers.js';
import { DeadlineReader } from './deadline-reader.js';
import { Lanes } from './lanes.js';

/** The longest sleep, if no news of an earlier deadline arrives. Deadlines of an instance that was killed are seen within it. */
export const LONGEST_PAUSE_MS = 3_000;
const AFTER_FAILURE_MS = 1_000;
/** How soon a deadline that another instance had is looked at again. */
const MISSED_MS = 250;
/** The shortest interval between two readings while deadlines wait for a lane. */
const QUEUED_MS = 50;

/**
 * Sleeps until the next deadline is due, reads what is due, and has it handled. It is woken by deadlines that are due earlier, of
 * this instance and of others, and by a clock that is moved. Any number of instances may run.
 */
@Injectable()
export class DeadlineWorker extends BackgroundWorker {
  private readonly logger = new Logger('Deadlines');
  private readonly lanes: Lanes;
  private nextLookAt = 0;
  private hasMore = false;
  private readAt = -Infinity;

  constructor(
    delivery: DeadlineDelivery,
    private readonly handlers: DeadlineHandlers,
    private readonly reader: DeadlineReader,
    private readonly clock: Clock,
    connection: SchedulingConnection,
    signal: DeadlineSignal,
  ) {
    super();
    this.lanes = new Lanes({
      deliver: (due) => delivery.deliver(due),
      drained: () => this.hasMore && this.wake(),
      missed: () => this.wakeIn(MISSED_MS),
    });
    signal.onScheduled((dueAt) => +dueAt < this.nextLookAt && this.wake());
    connection.onNews(() => this.wake());
    if (clock instanceof MovableClock) clock.onMoved(() => this.wake());
  }

  override onApplicationBootstrap(): void {
    if (this.handlers.kinds.length > 0) super.onApplicationBootstrap();
  }

  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await this.lanes.close();
  }

  protected async round(): Promise<number> {
    const now = this.clock.now();
    const sinceReading = performance.now() - this.readAt;
    if (this.lanes.queued > 0 && sinceReading < QUEUED_MS) return this.sleep(now, QUEUED_MS - sinceReading);
    try {
      this.readAt = performance.now();
      const first = await this.reader.first(this.handlers.kinds, now);
      this.hasMore = !first.isComplete;
      this.lanes.offer(first.due);
      return this.sleep(now, first.nextAt ? +first.nextAt - +now : LONGEST_PAUSE_MS);
    } catch (error) {
      this.logger.error(`Deadlines could not be read; trying again: ${String(error)}`);
      return AFTER_FAILURE_MS;
    }
  }

  private sleep(now: Date, ms: number): number {
    const pauseMs = Math.min(ms, LONGEST_PAUSE_MS);
    this.nextLookAt = +now + pauseMs;
    return pauseMs;
  }

  private wakeIn(ms: number): void {
    setTimeout(() => this.wake(), ms).unref();
  }
}
