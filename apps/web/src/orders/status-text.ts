import type { OrderStatus } from './order.js';

const texts: Readonly<Record<OrderStatus, string>> = {
  Submitted: 'Received',
  AwaitingStock: 'Checking stock',
  AwaitingPayment: 'Asking the bank',
  Paid: 'Paid',
  Shipped: 'On its way',
  Delivered: 'Delivered',
  Returned: 'Came back',
  Cancelled: 'Cancelled',
};

export const statusText = (status: OrderStatus): string => texts[status];
