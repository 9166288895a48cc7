/** The status of an order, as its customer sees it. The process manager takes an order from one to the next. */
export type OrderStatus = (typeof orderStatuses)[number];

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

/** From which statuses an order can reach another one. */
export const reachableFrom: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  Submitted: [],
  AwaitingStock: ['Submitted'],
  AwaitingPayment: ['AwaitingStock'],
  Paid: ['AwaitingPayment'],
  Shipped: ['Paid'],
  Delivered: ['Shipped'],
  Returned: ['Shipped', 'Delivered'],
  Cancelled: ['Submitted', 'AwaitingStock', 'AwaitingPayment', 'Paid'],
};
