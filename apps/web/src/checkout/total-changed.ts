import { ProblemError } from '../api/problem-error.js';
import type { components } from '../api/schema/basket.js';
import type { PriceChanges } from '../basket/price-changes.js';

/** What the shop says when it was to sell for another total than it asks for; null for any other refusal. */
export function totalChangedOf(error: unknown): PriceChanges | null {
  if (!(error instanceof ProblemError) || error.code !== 'checkout-total-changed') return null;
  const { differences, total } = error.problem as unknown as components['schemas']['CheckoutTotalChangedDto'];
  return { changes: differences, oldTotal: total.stated, newTotal: total.actual };
}
