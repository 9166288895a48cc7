import type { Order } from './order.js';

/** All orders of the shop. */
export abstract class OrderRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Order>;

  abstract findByCheckout(checkoutId: string): Promise<Order | undefined>;

  abstract save(order: Order): Promise<void>;

  /** A unique number that people can read out and type, such as TW-001042. */
  abstract nextNumber(): Promise<string>;
}
