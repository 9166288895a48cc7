import type { Checkout } from './checkout.js';

/** The checkouts that are decided. */
export abstract class CheckoutRepository {
  /** Undefined as long as it is not decided. */
  abstract find(checkoutId: string): Promise<Checkout | undefined>;

  /** @throws ConcurrencyConflictError when it was decided meanwhile */
  abstract save(checkout: Checkout): Promise<void>;
}
