import type { Purchase } from './purchase.js';

/** What was bought: how much of each product in each period, and which products together. */
export abstract class PurchaseRepository {
  /** Counts a purchase once, however often it is told. Of a large order, only the first ten products count as bought together. */
  abstract count(purchase: Purchase): Promise<void>;

  /** Takes out once what was counted of an order. Does nothing when the order was not counted. */
  abstract takeBack(orderId: string): Promise<void>;

  /** Forgets at most two purchases that were confirmed before. They stay counted and can no longer be taken back. */
  abstract forgetBefore(date: Date): Promise<void>;
}
