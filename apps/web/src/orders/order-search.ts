import * as z from 'zod/mini';

export const orderStatuses = [
  'Submitted',
  'AwaitingStock',
  'AwaitingPayment',
  'Paid',
  'Shipped',
  'Delivered',
  'Returned',
  'Cancelled',
] as const;

/** What a list of orders is narrowed to, as it stands in its address. */
export const orderSearch = z.object({ status: z.catch(z.optional(z.enum(orderStatuses)), undefined) });
