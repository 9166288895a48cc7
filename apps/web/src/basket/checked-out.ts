import type { Basket } from './queries.js';

const place = 'checked-out';

interface CheckedOut {
  readonly checkoutId: string;
  readonly productIds: readonly string[];
}

/**
 * Remembers in this tab what is being ordered, and tells whether the last checkout is worth asking about: while it is
 * pending, and when all that was ordered is still in the basket afterwards, as after a rejection. Without either, there is
 * most likely nothing to know.
 */
export function isLastCheckoutOfInterest(storage: Storage, { items, pendingCheckoutId }: Basket): boolean {
  if (pendingCheckoutId) {
    const productIds = items.filter((item) => item.checkedOutQuantity > 0).map(({ productId }) => productId);
    storage.setItem(place, JSON.stringify({ checkoutId: pendingCheckoutId, productIds } satisfies CheckedOut));
    return true;
  }
  const kept = storage.getItem(place);
  if (kept === null) return false;
  const { productIds } = JSON.parse(kept) as CheckedOut;
  const isStillThere =
    productIds.length > 0 && productIds.every((id) => items.some(({ productId }) => productId === id));
  if (!isStillThere) storage.removeItem(place);
  return isStillThere;
}
