import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { accessViolations, eventually, type TestService, withClosedInsight } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                                nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /products                              +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /products/:id                          +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /products/:id/picture                  +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /products/:id/price-history            +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /products/:id/recommendations          +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /products/:id/bought-together          +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /best-sellers                          +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /brands                                +   +   +   +   +   +   +   +   +   +   +   +   +
  GET    /categories                            +   +   +   +   +   +   +   +   +   +   +   +   +

  POST   /products                              -   -   -   +   -   -   -   -   -   -   -   +   -
  PATCH  /products/:id                          -   -   -   +   -   -   -   -   -   -   -   +   -
  PUT    /products/:id/price                    -   -   -   +   -   -   -   -   -   -   -   +   -
  PUT    /products/:id/sale                     -   -   -   +   -   -   -   -   -   -   -   +   -
  DELETE /products/:id/sale                     -   -   -   +   -   -   -   -   -   -   -   +   -
  POST   /products/:id/discontinue              -   -   -   +   -   -   -   -   -   -   -   +   -

  POST   /product-imports                       -   -   -   +   -   -   -   -   -   -   -   +   -
  GET    /product-imports/:importId             -   -   -   +   -   -   -   +   -   -   -   +   -
  GET    /product-imports/:importId/rejections  -   -   -   +   -   -   -   +   -   -   -   +   -
`;

let catalog: TestService;
let id: string;
let importId: string;

beforeAll(async () => {
  catalog = await withClosedInsight(() => startCatalog());
  const token = catalog.tokenFor({ roles: ['catalogue'] });
  const post = (path: string) => catalog.request.post(path).auth(token, { type: 'bearer' });
  const lantern = { sku: 'TW-ACCESS-1', name: 'Storm lantern', brand: 'Harbour Lantern', category: 'Light' };
  const details = {
    description: 'Burns in any weather.',
    picture: 'lantern',
    price: { amount: 5_000, currency: 'EUR' },
  };
  id = (
    await post('/products')
      .send({ ...lantern, ...details })
      .expect(201)
  ).body.productId;
  const file = 'sku,name,brand,category,price\nTW-ACCESS-2,Map,Northwind,Maps,9.90\n';
  importId = (await post('/product-imports').type('text/csv').send(file).expect(202)).body.importId;
  await eventually(() =>
    catalog.request.get(`/product-imports/${importId}`).auth(token, { type: 'bearer' }).expect(200),
  );
}, 60_000);

afterAll(() => catalog?.stop());

it('every route of Catalog is open to those who may use it, and to nobody else', async () => {
  const parameters = { id, importId };
  expect(await accessViolations(catalog, matrix, { owner: newId(), parameters })).toEqual([]);
});
