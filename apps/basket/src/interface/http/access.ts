import { own, person, type AccessTable } from '@tradewind/platform';

/** Who may do what with a basket. No request can name the basket of somebody else. */
export const access: AccessTable = {
  'GET /basket': person,
  'DELETE /basket': person,
  'POST /basket/items': person,
  'PUT /basket/items/:productId': person,
  'DELETE /basket/items/:productId': person,
  'POST /basket/price-notices/seen': person,

  'POST /basket/checkout': person,
  'GET /basket/checkout': person,
  'POST /basket/checkout/:checkoutId/withdrawal': own,
};
