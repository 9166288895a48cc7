import { anyone, only, own, type AccessTable } from '@tradewind/platform';

const reads = only('orders', 'support', 'analyst');
const changes = only('orders');

/** Who may see payments, and who settles those that are in doubt. */
export const access: AccessTable = {
  'GET /payments/by-order/:orderId': own.or('orders', 'support', 'analyst'),

  'GET /payments': reads,
  'GET /payments/:paymentId': reads,
  'POST /payments/:paymentId/retry': changes,
  'POST /payments/:paymentId/refund-by-hand': changes,

  // The signature of the provider is what counts.
  'POST /provider-webhooks': anyone,
};
