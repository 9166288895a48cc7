import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Balance } from '../../domain/balance.js';
import type { Period } from '../../domain/period/period.js';
import { dayOf, isWithin } from '../days.js';
import type { Figure } from '../figure.js';
import { Figures } from '../figures.js';

/** What was sold and paid back on a day, or in a period, in one currency. */
export interface Revenue {
  /** The paid orders. */
  readonly orders: number;
  readonly sold: Balance;
  readonly refunded: Balance;
  readonly net: Balance;
}

export interface RevenueOfDay extends Revenue {
  readonly day: string;
}

export interface RevenueView extends Figure<RevenueOfDay> {
  /** Over all days, one for each currency. */
  readonly totals: readonly Revenue[];
}

interface Row {
  readonly day: string;
  readonly currency: string;
  readonly orders: number;
  readonly sold: string;
  readonly refunded: string;
}

const REVENUE = `
  SELECT day, currency, sum(orders)::int AS orders, sum(sold) AS sold, sum(refunded) AS refunded
  FROM (
    SELECT ${dayOf('sold_at')} AS day, total_currency AS currency, 1 AS orders, total_amount AS sold, 0 AS refunded
    FROM sales WHERE generation = $4 AND ${isWithin('sold_at')}
    UNION ALL
    SELECT ${dayOf('refunded_at')}, refund_currency, 0, 0, refund_amount
    FROM refunds WHERE generation = $4 AND ${isWithin('refunded_at')}
  ) AS moved
  GROUP BY day, currency ORDER BY day, currency`;

/** Gets the revenue of each day. Sales count on the day on which they were paid, refunds on the day on which they were made. */
export class GetRevenueQuery extends Query<RevenueView> {
  constructor(readonly period: Period) {
    super();
  }
}

@QueryHandler(GetRevenueQuery)
export class GetRevenueHandler implements IQueryHandler<GetRevenueQuery> {
  constructor(private readonly figures: Figures) {}

  async execute({ period }: GetRevenueQuery): Promise<RevenueView> {
    const { items, ...figure } = await this.figures.of<Row>(REVENUE, period);
    const days = items.map(revenueOfDay);
    return { ...figure, items: days, totals: totalsOf(days) };
  }
}

function revenueOfDay({ day, currency, orders, ...amounts }: Row): RevenueOfDay {
  const sold = Balance.of(Number(amounts.sold), currency);
  const refunded = Balance.of(Number(amounts.refunded), currency);
  return { day, orders, sold, refunded, net: sold.minus(refunded) };
}

function totalsOf(days: readonly Revenue[]): Revenue[] {
  const totals = new Map<string, Revenue>();
  for (const { orders, sold, refunded, net } of days) {
    const before = totals.get(sold.currency);
    const next = before
      ? {
          orders: before.orders + orders,
          sold: before.sold.plus(sold),
          refunded: before.refunded.plus(refunded),
          net: before.net.plus(net),
        }
      : { orders, sold, refunded, net };
    totals.set(sold.currency, next);
  }
  return [...totals.keys()].sort().map((currency) => totals.get(currency)!);
}
