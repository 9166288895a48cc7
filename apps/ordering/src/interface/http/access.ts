import { only, own, person, type AccessTable } from '@tradewind/platform';

const reads = only('orders', 'support', 'analyst', 'operations');

/** Who may see, change and fulfil orders. */
export const access: AccessTable = {
  'GET /orders': own.or('orders', 'support', 'analyst'),
  'GET /orders/:orderId': own.or('orders', 'support', 'analyst'),
  'GET /orders/:orderId/stream': own.or('orders', 'support', 'analyst'),
  'GET /orders/by-checkout/:checkoutId': own.or('orders', 'support', 'analyst'),
  'POST /orders/:orderId/cancel': own.or('orders', 'support'),
  'GET /buyers/me': person,

  'GET /addresses': person,
  'POST /addresses': person,
  'PUT /addresses/:addressId': own,
  'DELETE /addresses/:addressId': own,
  'POST /addresses/:addressId/default': own,

  'POST /orders/:orderId/ship': only('orders'),
  'POST /orders/:orderId/deliver': only('orders'),
  'POST /orders/:orderId/return': only('orders'),

  'GET /order-processes': reads,
  'GET /order-processes/:orderId': reads,
  'POST /order-processes/:orderId/cancel': only('orders', 'support'),
  'POST /order-processes/:orderId/retry': only('orders', 'operations'),
  'POST /order-processes/:orderId/move-on': only('orders'),
};
