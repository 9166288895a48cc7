import type { OrderProcess } from './order-process.js';

/** The processes of all orders, by the id of the order. */
export abstract class OrderProcessRepository {
  abstract find(orderId: string): Promise<OrderProcess | undefined>;

  /** @throws AggregateNotFoundError */
  abstract get(orderId: string): Promise<OrderProcess>;

  /** The ids of submitted orders that have no process, the oldest first. */
  abstract ordersWithoutProcess(limit: number): Promise<string[]>;

  /** @throws ConcurrencyConflictError if the process has advanced in the meantime */
  abstract save(process: OrderProcess): Promise<void>;
}
