import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { SchedulingConnection } from '../connection/scheduling-connection.js';
import { DeadlineSignal } from '../deadlines/deadline-signal.js';
import { LONGEST_PAUSE_MS } from './deadline-worker.js';

/** The shortest interval between two notifications. */
const PAUSE_MS = 20;

/**
 * Wakes the workers of other instances for a deadline that is due before they would look again. It does so after the commit: a
 * NOTIFY inside the transaction would serialise the commits of all writers behind one lock.
 */
@Injectable()
export class NewsOfDeadlines {
  private readonly logger = new Logger('Deadlines');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: SchedulingConnection,
    clock: Clock,
    signal: DeadlineSignal,
  ) {
    signal.onScheduled((dueAt) => {
      if (+dueAt - +clock.now() < LONGEST_PAUSE_MS) this.timer ??= setTimeout(() => this.tell(), PAUSE_MS).unref();
    });
  }

  private tell(): void {
    this.timer = undefined;
    this.connection.tell('deadline').catch((error: unknown) => {
      this.logger.debug(`Other instances were not notified of a deadline: ${String(error)}`);
    });
  }
}
