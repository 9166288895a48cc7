import { orderStatuses } from '../domain/order/order-status.js';

/**
 * What the timeline of an order shows: the statuses of the order, and what becomes of its money. `AwaitingRefund`: Payment was
 * asked to give back what it has taken. `Refunded`: the customer has got it back. `NotCharged`: nothing had been taken.
 */
export const timelineStatuses = [...orderStatuses, 'AwaitingRefund', 'Refunded', 'NotCharged'] as const;

export type TimelineStatus = (typeof timelineStatuses)[number];
