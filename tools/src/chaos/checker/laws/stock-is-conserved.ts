import type { StockItem } from '../shop-state.js';
import type { Law } from '../violation.js';

/** What was received is on hand, reserved, shipped, or written off; nothing is below zero, and nothing reserved for an order that ended. */
export const stockIsConserved: Law = ({ shop }) => {
  const lost = shop.stock.flatMap((item) => {
    const complaint = complaintAbout(item);
    return complaint ? [violation(`Product ${item.productId}: ${complaint}`, item.productId)] : [];
  });
  const kept = shop.stock
    .filter(({ reserved }) => reserved > 0 && shop.orders.every(({ status }) => ended.has(status)))
    .map(({ productId, reserved }) =>
      violation(`Product ${productId}: ${reserved} pieces are reserved, but every order has ended.`, productId),
    );
  return [...lost, ...kept];
};

const ended = new Set(['Delivered', 'Returned', 'Cancelled', 'Shipped']);

function complaintAbout({ received, onHand, reserved, shipped, writtenOff }: StockItem): string | undefined {
  if (Math.min(onHand, reserved, shipped, writtenOff) < 0) return 'a quantity is below zero.';
  const accounted = onHand + reserved + shipped + writtenOff;
  return received === accounted ? undefined : `${received} were received, and ${accounted} are accounted for.`;
}

const violation = (sentence: string, key: string) => ({ law: 'stock is conserved', sentence, key });
