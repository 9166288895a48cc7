import { anyone, only, type AccessTable } from '@tradewind/platform';

const reads = only('catalogue', 'analyst');
const changes = only('catalogue');

/** Who may look at the catalogue, and who keeps it. */
export const access: AccessTable = {
  'GET /products': anyone,
  'GET /products/:id': anyone,
  'GET /products/:id/picture': anyone,
  'GET /products/:id/price-history': anyone,
  'GET /products/:id/recommendations': anyone,
  'GET /products/:id/bought-together': anyone,
  'GET /best-sellers': anyone,
  'GET /brands': anyone,
  'GET /categories': anyone,

  'POST /products': changes,
  'PATCH /products/:id': changes,
  'PUT /products/:id/price': changes,
  'POST /products/:id/discontinue': changes,
  'PUT /products/:id/sale': changes,
  'DELETE /products/:id/sale': changes,

  'POST /product-imports': changes,
  'GET /product-imports/:importId': reads,
  'GET /product-imports/:importId/rejections': reads,
};
