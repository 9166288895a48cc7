import { followStream, type Connection } from '../api/follow-stream.js';
import type { Order } from './order.js';

interface Follower {
  readonly onOrder: (order: Order) => void;
  readonly onConnection: (connection: Connection) => void;
}

/** Follows an order while the page is in view. Returns what ends it. */
export function followOrder(orderId: string, { onOrder, onConnection }: Follower): () => void {
  return followStream(`/api/ordering/orders/${orderId}/stream`, 'order', { onEvent: onOrder, onConnection });
}
