import { moneyText } from '../design/money.js';
import { cancellationOf } from './cancellation.js';
import type { WhereMoneyIs } from './money-of-order.js';
import type { Order, OrderStatus } from './order.js';

export interface Headline {
  readonly title: string;
  /** What comes next, or why nothing does. */
  readonly lead: string;
}

const headlines: Readonly<Record<OrderStatus, (order: Order, money?: WhereMoneyIs) => Headline>> = {
  Submitted: () => ({
    title: 'We have your order',
    lead: 'Next: checking stock, when the time to cancel is over',
  }),
  AwaitingStock: () => ({ title: 'We have your order', lead: 'Now: checking stock. Next: payment' }),
  AwaitingPayment: ({ paymentLabel, total }) => ({
    title: 'Your goods are put aside',
    lead: `Now: ${paymentLabel} is asked for ${moneyText(total)}`,
  }),
  Paid: () => ({ title: 'Your order is paid', lead: 'Next: we send it' }),
  Shipped: ({ carrier }) => ({
    title: 'Your order is on its way',
    lead: carrier === null ? 'Next: it arrives' : `With ${carrier}. Next: it arrives`,
  }),
  Delivered: () => ({ title: 'Your order has arrived', lead: 'Nothing is left to do' }),
  Returned: (_, money) => ({ title: 'Your order came back', lead: money?.title ?? 'You get your money back' }),
  Cancelled: ({ cancellationReason }, money) => ({
    title: cancellationOf(cancellationReason).title,
    lead: money ? `Nothing will be sent. ${money.title}.` : 'Nothing will be sent.',
  }),
};

/** @param money when it is known; it matters most when the order has ended */
export const headlineOf = (order: Order, money?: WhereMoneyIs): Headline => headlines[order.status](order, money);

/** How long a step of ours may take before we say that it takes longer, in ms. */
export const usualMs = 10_000;

/**
 * Since when the order has waited longer than usual for one of our services; null if it does not. Sending and delivering take days,
 * so they are never late here.
 *
 * @param now by the clock of the shop
 */
export function lateSince({ status, timeline, cancellableUntil }: Order, now: number): string | null {
  const last = timeline.at(-1);
  if (!last) return null;
  const waits = status === 'AwaitingStock' || status === 'AwaitingPayment' || last.status === 'AwaitingRefund';
  const since = status === 'Submitted' ? cancellableUntil : waits ? last.at : null;
  return since && now - Date.parse(since) > usualMs ? since : null;
}
