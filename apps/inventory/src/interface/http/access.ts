import { anyone, only, type AccessTable } from '@tradewind/platform';

const reads = only('stock', 'analyst');
const changes = only('stock');

/** Who may look at the stock, and who keeps it. */
export const access: AccessTable = {
  'GET /availability/:productId': anyone,

  'GET /stock-items': reads,
  'GET /stock-items/:productId': reads,
  'GET /stock-items/:productId/ledger': reads,
  'GET /stock-items/:productId/past': reads,
  'GET /stock-items/:productId/reservations': reads,
  'GET /reservations/:orderId': only('stock', 'orders', 'support', 'analyst'),

  'POST /stock-items/:productId/receipts': changes,
  'POST /stock-items/:productId/adjustments': changes,
  'POST /stock-items/:productId/write-offs': changes,

  'GET /projections': only('operations'),
  'POST /projections/:name/rebuild': only('operations'),
};
