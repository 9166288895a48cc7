import { guest, own, person, type AccessTable } from '@tradewind/platform';

/** Who may do what with a basket. No request can name the basket of somebody else. */
export const access: AccessTable = {
  'GET /basket': guest,
  'DELETE /basket': guest,
  'POST /basket/items': guest,
  'PUT /basket/items/:productId': guest,
  'DELETE /basket/items/:productId': guest,
  'POST /basket/price-notices/seen': guest,
  'POST /basket/merge': person,

  'POST /basket/checkout': person,
  'GET /basket/checkout': person,
  'POST /basket/checkout/:checkoutId/withdrawal': own,
};
