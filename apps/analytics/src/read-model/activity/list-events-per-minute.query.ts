import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';
import { LiveGeneration } from '@tradewind/messaging';
import type { TimeSpan } from '../../domain/period/time-span.js';
import { type ActivityCursor, cursorOf } from './activity-cursor.js';

/** How many events of one kind happened in a minute. */
export interface EventsOfMinute {
  readonly minute: Date;
  readonly context: string;
  /** Such as `OrderStarted`, whatever its version. */
  readonly event: string;
  readonly events: number;
}

export interface EventsPage {
  readonly items: readonly EventsOfMinute[];
  readonly next: string | null;
  readonly completeSince: Date | null;
}

export interface EventFilter {
  readonly span: TimeSpan;
  readonly context?: string | undefined;
  readonly after?: ActivityCursor | undefined;
  readonly limit: number;
}

const EVENTS = `
  SELECT minute, context, event, sum(events)::float8 AS events FROM event_counts
  WHERE generation = $1 AND minute >= $2 AND minute < $3 AND ($4::text IS NULL OR context = $4)
    AND ($5::timestamptz IS NULL OR (minute, context, event) > ($5, $6::text, $7::text))
  GROUP BY minute, context, event ORDER BY minute, context, event LIMIT $8`;

/** Counts events by minute and kind, by the time at which they happened. */
export class ListEventsPerMinuteQuery extends Query<EventsPage> {
  constructor(readonly filter: EventFilter) {
    super();
  }
}

@QueryHandler(ListEventsPerMinuteQuery)
export class ListEventsPerMinuteHandler implements IQueryHandler<ListEventsPerMinuteQuery> {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly generation: LiveGeneration,
  ) {}

  async execute({ filter: { span, context, after, limit } }: ListEventsPerMinuteQuery): Promise<EventsPage> {
    const { number, completeSince } = await this.generation.read();
    const found = await this.currentTransaction.manager.query<EventsOfMinute[]>(EVENTS, [
      ...[number, span.from, span.until, context ?? null],
      ...[after?.minute ?? null, after?.context ?? null, after?.event ?? null, limit + 1],
    ]);
    const { items, last } = pageOf(found, limit);
    return { items, next: last ? cursorOf(last) : null, completeSince };
  }
}
