import type { Checkout } from './checkout.js';

/** All checkouts that have been decided. */
export abstract class CheckoutRepository {
  /** Undefined while the checkout is not decided. */
  abstract find(checkoutId: string): Promise<Checkout | undefined>;

  /** @throws ConcurrencyConflictError when the checkout has been decided in the meantime */
  abstract save(checkout: Checkout): Promise<void>;
}
