import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { DeadlineSignal } from '../deadlines/deadline-signal.js';
import { delayAfter } from './back-off.js';
import { RECORD_FAILURE } from './delivery-statements.js';
import type { DueDeadline } from './due-deadline.js';

const ERROR_CHARACTERS = 2_000;

/** Postpones deadlines whose handler failed. They are tried again until they succeed or are cancelled. */
@Injectable()
export class FailedDeadlines {
  private readonly logger = new Logger('Deadlines');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly signal: DeadlineSignal,
  ) {}

  async record({ kind, key, id, failures }: DueDeadline, error: unknown): Promise<void> {
    const now = this.clock.now();
    const waitMs = Math.round(delayAfter(failures + 1));
    const attemptAt = new Date(+now + waitMs);
    const text = String(error).replaceAll('\0', '').slice(0, ERROR_CHARACTERS);
    const recorded = await RECORD_FAILURE.run(this.dataSource.manager, [kind, key, id, attemptAt, text, now]);
    if (recorded.length === 0) return;
    this.signal.scheduled(attemptAt);
    this.logger.error(
      `The deadline ${kind} of ${key} failed at attempt ${failures + 1}; the next one follows in ${waitMs} ms: ${text}`,
    );
  }
}
