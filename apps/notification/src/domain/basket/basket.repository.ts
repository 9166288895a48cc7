import type { Money } from '@tradewind/domain';

export interface BasketItem {
  readonly productId: string;
  readonly priceSeen: Money;
}

/** Who has a product in the basket, and the price that they saw. */
export interface Watcher {
  readonly customerId: string;
  readonly priceSeen: Money;
}

/** Notification's own copy of the baskets. */
export abstract class BasketRepository {
  /** Returns false, and copies nothing, if a newer revision of this basket is known. */
  abstract copy(customerId: string, items: readonly BasketItem[], revision: number): Promise<boolean>;

  /** The customers who have seen the product at a higher price than this. */
  abstract findWatchersAbove(price: Money, productId: string): Promise<readonly Watcher[]>;
}
