import { productOf, type Story, totalOf } from './history.js';

const dayOf = (ms: number, timeZone: string) =>
  new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms);

const byKey =
  <T>(key: (one: T) => string) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : 1;

function grouped<T>(all: readonly T[], key: (one: T) => string): Array<[string, T[]]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups].sort(byKey(([name]) => name));
}

interface Flow {
  readonly day: string;
  readonly currency: string;
  readonly orders: number;
  readonly sold: number;
  readonly refunded: number;
}

/** The figures, counted from what happened, without a database. */
export function sumOfTheFacts(stories: readonly Story[], timeZone = 'UTC') {
  const day = (ms: number) => dayOf(ms, timeZone);
  const flows = stories.flatMap((story): Flow[] => [
    ...(story.paidAt === undefined
      ? []
      : [{ day: day(story.paidAt), currency: story.currency, orders: 1, sold: totalOf(story), refunded: 0 }]),
    ...(story.refundedAt === undefined
      ? []
      : [{ day: day(story.refundedAt), currency: story.currency, orders: 0, sold: 0, refunded: totalOf(story) }]),
  ]);
  return {
    revenue: grouped(flows, (flow) => `${flow.day} ${flow.currency}`).map(([, those]) => ({
      day: those[0]!.day,
      ...revenueOf(those),
    })),
    totals: grouped(flows, (flow) => flow.currency).map(([, those]) => revenueOf(those)),
    bestSellers: bestSellersOf(stories.filter(({ paidAt }) => paidAt !== undefined)),
    funnel: grouped(stories, ({ begunAt }) => day(begunAt)).map(([begun, those]) => ({
      day: begun,
      baskets: those.length,
      checkedOut: those.filter(({ checkedOutAt }) => checkedOutAt !== undefined).length,
      ordered: those.filter(({ submittedAt }) => submittedAt !== undefined).length,
      paid: those.filter(({ paidAt }) => paidAt !== undefined).length,
      shipped: those.filter(({ shippedAt }) => shippedAt !== undefined).length,
      delivered: those.filter(({ deliveredAt }) => deliveredAt !== undefined).length,
    })),
    timeToPay: timesToPayOf(stories, day),
    cancellations: grouped(
      stories.filter(({ cancelledAt }) => cancelledAt !== undefined),
      ({ cancelledAt, reason }) => `${day(cancelledAt!)}|${reason}`,
    ).map(([key, those]) => ({ day: key.split('|')[0], reason: key.split('|')[1], orders: those.length })),
  };
}

function revenueOf(flows: readonly Flow[]) {
  const { currency } = flows[0]!;
  const sum = (of: (flow: Flow) => number) => flows.reduce((total, flow) => total + of(flow), 0);
  const [sold, refunded] = [sum((flow) => flow.sold), sum((flow) => flow.refunded)];
  return {
    orders: sum((flow) => flow.orders),
    sold: { amount: sold, currency },
    refunded: { amount: refunded, currency },
    net: { amount: sold - refunded, currency },
  };
}

function bestSellersOf(sales: readonly Story[]) {
  const lines = sales.flatMap(({ lines, currency }) => lines.map((line) => ({ ...line, currency })));
  const products = grouped(lines, ({ product }) => productOf(product)).map(([productId, those]) => ({
    ...{ productId, sku: `SKU-${those[0]!.product}`, name: `Product ${those[0]!.product}` },
    pieces: those.reduce((sum, { pieces }) => sum + pieces, 0),
    revenue: grouped(those, ({ currency }) => currency).map(([currency, ofCurrency]) => ({
      amount: ofCurrency.reduce((sum, { pieces, cents }) => sum + pieces * cents, 0),
      currency,
    })),
  }));
  return products.sort((a, b) => b.pieces - a.pieces);
}

function timesToPayOf(stories: readonly Story[], day: (ms: number) => string) {
  const paid = stories.filter(({ paidAt }) => paidAt !== undefined);
  return grouped(paid, ({ paidAt }) => day(paidAt!)).map(([paidOn, those]) => {
    const times = those.map(({ paidAt, submittedAt }) => paidAt! - submittedAt!).sort((a, b) => a - b);
    const percentile = (share: number) => times[Math.ceil(share * times.length) - 1];
    return { day: paidOn, orders: times.length, p50: percentile(0.5), p90: percentile(0.9), p99: percentile(0.99) };
  });
}
