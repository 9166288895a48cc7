import { dataOf, eventsNamed } from '../history.js';
import type { Law } from '../violation.js';

interface Decided {
  readonly checkoutId: string;
}

/** A checkout becomes an order or is rejected, never both, and neither of them twice. */
export const aCheckoutIsDecidedOnce: Law = (history) => {
  const decisions = ['order-started', 'checkout-rejected'].flatMap((name) =>
    eventsNamed(history, name).map((event) => ({ name, checkoutId: dataOf<Decided>(event).checkoutId })),
  );
  const first = new Map<string, string>();
  return decisions.flatMap(({ name, checkoutId }) => {
    const earlier = first.get(checkoutId);
    first.set(checkoutId, earlier ?? name);
    if (!earlier) return [];
    const sentence = `Checkout ${checkoutId} was decided by ${earlier} and by ${name}.`;
    return [{ law: 'a checkout is decided once', sentence, key: checkoutId }];
  });
};
