import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Period } from '../../domain/period/period.js';
import { dayOf, isWithin } from '../days.js';
import type { Figure } from '../figure.js';
import { Figures } from '../figures.js';

export interface Cancellations {
  readonly day: string;
  readonly reason: string;
  readonly orders: number;
}

const CANCELLATIONS = `
  SELECT ${dayOf('cancelled_at')} AS day, reason, count(*)::int AS orders
  FROM cancellations WHERE generation = $4 AND ${isWithin('cancelled_at')}
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** Counts the cancelled orders of each day by the reason. */
export class GetCancellationsQuery extends Query<Figure<Cancellations>> {
  constructor(readonly period: Period) {
    super();
  }
}

@QueryHandler(GetCancellationsQuery)
export class GetCancellationsHandler implements IQueryHandler<GetCancellationsQuery> {
  constructor(private readonly figures: Figures) {}

  execute({ period }: GetCancellationsQuery): Promise<Figure<Cancellations>> {
    return this.figures.of<Cancellations>(CANCELLATIONS, period);
  }
}
