import type { components } from '../api/schema/ordering.js';

type Documented = components['schemas']['OrderDetailDto'];

export type OrderSummary = components['schemas']['OrderSummaryDto'];
export type OrderItem = components['schemas']['OrderItemDto'];
export type OrderStatus = OrderSummary['status'];

/** A status that the order has reached, or what became of its money. */
export interface Reached {
  readonly status: OrderStatus | 'AwaitingRefund' | 'Refunded' | 'NotCharged';
  readonly reason: string | null;
  readonly at: string;
}

export interface Order extends Omit<Documented, 'timeline'> {
  /** The oldest first */
  readonly timeline: readonly Reached[];
  /** Whether its customer may cancel it. Absent while Ordering does not say; then the status decides. */
  readonly cancellable?: boolean;
  /** The end of the time in which nothing is done for the order. */
  readonly cancellableUntil?: string | null;
  /** Grows with every change. */
  readonly version?: number;
}

const cancellableIn: readonly OrderStatus[] = ['Submitted', 'AwaitingStock', 'AwaitingPayment', 'Paid'];

export const isCancellable = ({ cancellable, status }: Pick<Order, 'cancellable' | 'status'>): boolean =>
  cancellable ?? cancellableIn.includes(status);

export const hasReached = ({ timeline }: Pick<Order, 'timeline'>, status: Reached['status']): boolean =>
  timeline.some((reached) => reached.status === status);

/** `1 piece`, `4 pieces` */
export const piecesText = (pieces: number): string => (pieces === 1 ? '1 piece' : `${pieces} pieces`);
