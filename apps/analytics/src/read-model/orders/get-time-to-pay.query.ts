import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Period } from '../../domain/period/period.js';
import { dayOf, isWithin } from '../days.js';
import type { Figure } from '../figure.js';
import { Figures } from '../figures.js';

/** In ms, from the submission of an order until it was known to be paid. Each is the time of an order, not an estimate. */
export interface TimeToPay {
  /** On which the orders were paid. */
  readonly day: string;
  readonly orders: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

const TIME_TO_PAY = `
  SELECT day, count(*)::int AS orders, percentile_disc(0.5) WITHIN GROUP (ORDER BY ms) AS p50,
    percentile_disc(0.9) WITHIN GROUP (ORDER BY ms) AS p90, percentile_disc(0.99) WITHIN GROUP (ORDER BY ms) AS p99
  FROM (
    SELECT ${dayOf('sold_at')} AS day, (extract(epoch FROM sold_at - submitted_at) * 1000)::float8 AS ms
    FROM sales JOIN submissions USING (generation, order_id)
    WHERE generation = $4 AND ${isWithin('sold_at')}
  ) AS paid
  GROUP BY day ORDER BY day`;

/** Gets how long customers waited from submitting an order until it was paid, by the day of the payment. */
export class GetTimeToPayQuery extends Query<Figure<TimeToPay>> {
  constructor(readonly period: Period) {
    super();
  }
}

@QueryHandler(GetTimeToPayQuery)
export class GetTimeToPayHandler implements IQueryHandler<GetTimeToPayQuery> {
  constructor(private readonly figures: Figures) {}

  execute({ period }: GetTimeToPayQuery): Promise<Figure<TimeToPay>> {
    return this.figures.of<TimeToPay>(TIME_TO_PAY, period);
  }
}
