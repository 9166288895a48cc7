import type { Money } from '../design/money.js';
import { daysIn, type Period } from './period.js';
import type { CancellationsOfDay, FunnelDay, RevenueFigure } from './queries.js';

export interface DayOfRevenue {
  readonly day: string;
  readonly orders: number;
  /** Minor units, less refunds of the day */
  readonly net: number;
}

/** Every day of the period in one currency: on those that Analytics does not name, nothing was sold. */
export function revenueByDay(items: RevenueFigure['items'], period: Period, currency: string): DayOfRevenue[] {
  const known = new Map(items.filter(({ net }) => net.currency === currency).map((item) => [item.day, item] as const));
  return daysIn(period).map((day) => {
    const item = known.get(day);
    return { day, orders: item?.orders ?? 0, net: item?.net.amount ?? 0 };
  });
}

/** The currency in which most orders were paid; amounts of different currencies are never added. */
export function mainCurrency(totals: RevenueFigure['totals']): string | undefined {
  return [...totals].sort((a, b) => b.orders - a.orders)[0]?.net.currency;
}

export function averageOrder(total: RevenueFigure['totals'][number]): Money | undefined {
  if (total.orders === 0) return undefined;
  return { amount: Math.round(total.sold.amount / total.orders), currency: total.sold.currency };
}

/** `+9 %`; undefined when there is nothing to compare with. */
export function changeText(now: number, before: number): string | undefined {
  if (before <= 0) return undefined;
  const percent = Math.round((now / before - 1) * 100);
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`;
}

export interface Share {
  readonly name: string;
  readonly count: number;
  /** Of the first stage, or of all, from 0 to 1 */
  readonly share: number;
}

const stages = [
  ['baskets', 'Baskets begun'],
  ['checkedOut', 'Checked out'],
  ['ordered', 'Became an order'],
  ['paid', 'Paid'],
  ['shipped', 'Shipped'],
  ['delivered', 'Delivered'],
] as const;

/** How many baskets came how far. */
export function funnelOf(days: readonly FunnelDay[]): Share[] {
  const begun = days.reduce((sum, day) => sum + day.baskets, 0);
  return stages.map(([stage, name]) => {
    const count = days.reduce((sum, day) => sum + day[stage], 0);
    return { name, count, share: begun === 0 ? 0 : count / begun };
  });
}

/** The reasons of cancelled orders, the most frequent first. */
export function cancellationsByReason(items: readonly CancellationsOfDay[]): { reason: string; orders: number }[] {
  const byReason = new Map<string, number>();
  for (const { reason, orders } of items) byReason.set(reason, (byReason.get(reason) ?? 0) + orders);
  return [...byReason].map(([reason, orders]) => ({ reason, orders })).sort((a, b) => b.orders - a.orders);
}
