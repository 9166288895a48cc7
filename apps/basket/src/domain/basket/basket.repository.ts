import type { Basket } from './basket.js';
import type { CheckedOutItem } from './checked-out-item.js';

/** The baskets of all customers. */
export abstract class BasketRepository {
  abstract find(customerId: string): Promise<Basket | undefined>;

  /** @throws AggregateNotFoundError */
  abstract get(customerId: string): Promise<Basket>;

  /** The items of the customer's pending checkout, in the order of the basket. Empty when no checkout is pending. */
  abstract findCheckedOutItems(customerId: string): Promise<readonly CheckedOutItem[]>;

  /** @throws ConcurrencyConflictError when the basket was changed meanwhile */
  abstract save(basket: Basket): Promise<void>;
}
