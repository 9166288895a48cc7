import { Injectable } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { DataSource } from 'typeorm';
import { DeadlineHandlers } from '../delivery/deadline-handlers.js';
import { READ_OVERDUE } from './overdue-statements.js';

/** A deadline is overdue if it was not handled within this time. */
const GRACE_MS = 1_000;

/** The deadlines of a kind that are overdue. */
export interface Overdue {
  readonly kind: string;
  /** Up to about 2,000; there may be more. */
  readonly count: number;
  /** How many of them have failed and will be tried again. */
  readonly failing: number;
  /** How long ago the oldest was due. */
  readonly oldestSeconds: number;
  /** Whether this service has a handler for the kind. Without one they wait until a release has. */
  readonly isHandled: boolean;
}

interface Row {
  readonly kind: string;
  readonly count: number;
  readonly failing: number;
  readonly since: Date;
}

/** What should have been handled by now, for health, metrics and log. The cost does not depend on how many wait. */
@Injectable()
export class OverdueDeadlines {
  constructor(
    private readonly dataSource: DataSource,
    private readonly handlers: DeadlineHandlers,
    private readonly clock: Clock,
  ) {}

  /** The kinds that are handled here. */
  get handledKinds(): readonly string[] {
    return this.handlers.kinds;
  }

  async read(): Promise<Overdue[]> {
    const now = +this.clock.now();
    const rows = await this.dataSource.query<Row[]>(READ_OVERDUE, [new Date(now - GRACE_MS)]);
    return rows.map(({ kind, count, failing, since }) => ({
      ...{ kind, count, failing },
      oldestSeconds: (now - +since) / 1_000,
      isHandled: this.handlers.of(kind) !== undefined,
    }));
  }
}
