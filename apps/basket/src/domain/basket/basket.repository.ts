import type { Basket } from './basket.js';
import type { CheckedOutItem } from './checked-out-item.js';

/** The baskets of all customers and guests. */
export abstract class BasketRepository {
  abstract find(ownerId: string): Promise<Basket | undefined>;

  /** @throws AggregateNotFoundError */
  abstract get(ownerId: string): Promise<Basket>;

  /** Waits for other changes of these baskets, and admits none until the transaction ends. */
  abstract lock(ownerIds: readonly string[]): Promise<void>;

  /** The items of the customer's pending checkout, in the order of the basket. Empty when no checkout is pending. */
  abstract findCheckedOutItems(customerId: string): Promise<readonly CheckedOutItem[]>;

  /** @throws ConcurrencyConflictError when the basket was changed meanwhile */
  abstract save(basket: Basket): Promise<void>;

  /** Notes that a guest uses the basket, to the day. False when there is no basket. */
  abstract noteUse(guestId: string, at: Date): Promise<boolean>;

  /** Removes baskets of guests that were not used since, the longest unused first. Resolves with their number. */
  abstract removeUnusedByGuests(since: Date, most: number): Promise<number>;
}
