import { groupBy } from '../group-by.js';
import type { Law } from '../violation.js';

/**
 * By the provider's own book, a customer has paid for what was delivered, once and in full, and for nothing else: what was
 * captured for an order that was cancelled or returned was refunded.
 */
export const moneyFollowsTheGoods: Law = ({ shop }) => {
  const book = groupBy(shop.book, ({ orderId }) => orderId);
  const known = new Set(shop.orders.map(({ id }) => id));
  const ofOrders = shop.orders.flatMap(({ id, status, total }) => {
    const entries = book.get(id) ?? [];
    const captured = entries.reduce((sum, entry) => sum + entry.captured, 0);
    const kept = entries.reduce((sum, entry) => sum + entry.captured - entry.refunded, 0);
    const owed = status === 'Delivered' || status === 'Shipped' ? total : 0;
    if (kept === owed && captured <= total) return [];
    return [violation(`Order ${id} over ${total} is ${status}; ${captured} were taken, and ${kept} kept.`, id)];
  });
  const ofNobody = [...book.keys()]
    .filter((orderId) => !known.has(orderId))
    .map((orderId) => violation(`Money was taken for order ${orderId}, which is not there.`, orderId));
  return [...ofOrders, ...ofNobody];
};

const violation = (sentence: string, key: string) => ({ law: 'money follows the goods', sentence, key });
