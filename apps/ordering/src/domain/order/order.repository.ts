import type { Order } from './order.js';

/** All orders of the shop. */
export abstract class OrderRepository {
  /** @throws AggregateNotFoundError */
  abstract get(id: string): Promise<Order>;

  abstract findByCheckout(checkoutId: string): Promise<Order | undefined>;

  abstract save(order: Order): Promise<void>;

  /** A number that people can say and type, such as TW-001042; never the same twice. */
  abstract nextNumber(): Promise<string>;
}
