import type { Order, Reached } from '../orders/order.js';

const start = Date.parse('2026-11-25T19:04:12Z');

/** The moment that many seconds after the order was started. */
export const at = (seconds: number): string => new Date(start + seconds * 1_000).toISOString();

export const reached = (status: Reached['status'], seconds: number, reason: string | null = null): Reached => ({
  ...{ status, reason },
  at: at(seconds),
});

/** An order with this timeline, as Ordering would send it. */
export function orderWith(timeline: readonly Reached[], more: Partial<Order> = {}): Order {
  const ofMoney = ['AwaitingRefund', 'Refunded', 'NotCharged'];
  const last = timeline.filter(({ status }) => !ofMoney.includes(status)).at(-1)!;
  const id = '01a2179a-6a7c-71f0-aea3-fe0ae88bd469';
  return {
    ...{ orderId: id, checkoutId: id, customerId: id, buyerId: id, buyerName: 'Mara Lind', orderNumber: 'TW-001042' },
    status: last.status as Order['status'],
    cancellationReason: last.status === 'Cancelled' ? last.reason : null,
    total: { amount: 21990, currency: 'EUR' },
    pieces: 4,
    startedAt: at(0),
    items: [],
    address: { recipient: 'Mara Lind', street: 'Kanalgatan 14', city: 'Malmö', postalCode: '211 41', country: 'SE' },
    paymentLabel: 'Visa ending in 4242',
    ...{ carrier: null, trackingNumber: null, timeline: [...timeline], version: timeline.length },
    cancellable: ['Submitted', 'AwaitingStock', 'AwaitingPayment', 'Paid'].includes(last.status),
    cancellableUntil: null,
    ...more,
  };
}
