import type { components } from '../api/schema/ordering.js';

export type Order = components['schemas']['OrderDetailDto'];
export type OrderSummary = components['schemas']['OrderSummaryDto'];
export type OrderItem = components['schemas']['OrderItemDto'];
export type OrderStatus = OrderSummary['status'];
/** A status that the order has reached, or what became of its money. */
export type Reached = components['schemas']['StatusReachedDto'];

export const hasReached = ({ timeline }: Pick<Order, 'timeline'>, status: Reached['status']): boolean =>
  timeline.some((reached) => reached.status === status);

/** `1 piece`, `4 pieces` */
export const piecesText = (pieces: number): string => (pieces === 1 ? '1 piece' : `${pieces} pieces`);
