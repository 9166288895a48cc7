import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';
import { stormLantern } from '../test-support/storm-lantern.js';

describe('An operator of the catalogue', () => {
  let service: TestService;
  let operator: string;
  beforeAll(async () => {
    service = await startCatalog();
    operator = service.tokenFor({ roles: ['catalogue'] });
  }, 60_000);
  afterAll(() => service.stop());

  const send = (method: 'post' | 'put' | 'patch', path: string, body: object) =>
    service.request[method](path).auth(operator, { type: 'bearer' }).send(body);
  const product = async (id: string) => (await service.request.get(`/products/${id}`).expect(200)).body as object;
  const create = async () => {
    const { body } = await send('post', '/products', { sku: `TW-${newId()}`, ...stormLantern }).expect(201);
    return (body as { productId: string }).productId;
  };
  const eventsTold = async () => (await service.query('SELECT FROM outbox')).length;

  it.each([
    ['price', { amount: 1, currency: 'EUR' }],
    ['sale', { price: { amount: 1, currency: 'EUR' } }],
    ['sku', 'TW-FORGED'],
    ['status', 'discontinued'],
    ['discontinued', true],
    ['version', 99],
    ['id', newId()],
    ['ownerId', newId()],
    ['createdAt', '2001-01-01T00:00:00Z'],
  ])('cannot set %s by revising a product', async (field, value) => {
    const id = await create();
    const before = [await product(id), await eventsTold()];
    const { body } = await send('patch', `/products/${id}`, { name: 'Lamp', [field]: value }).expect(422);
    expect(body).toMatchObject({ code: 'unknown-field', errors: [{ field }] });
    expect([await product(id), await eventsTold()]).toEqual(before);
  });

  it.each(['id', 'productId', 'status', 'discontinued', 'version', 'ownerId'])(
    'cannot set %s of a new product',
    async (field) => {
      const value = newId();
      const sku = `TW-${newId()}`.toUpperCase();
      const { body } = await send('post', '/products', { sku, ...stormLantern, [field]: value }).expect(422);
      expect(body).toMatchObject({ code: 'unknown-field', errors: [{ field }] });
      expect(await service.query('SELECT FROM products WHERE sku = $1', [sku])).toEqual([]);
      await service.request.get(`/products/${value}`).expect(404);
    },
  );

  it('cannot set what is not a price by changing one', async () => {
    const id = await create();
    const before = await product(id);
    for (const field of ['discontinued', 'productId', 'validFrom', 'cause']) {
      const { body } = await send('put', `/products/${id}/price`, { amount: 1, currency: 'EUR', [field]: id }).expect(
        422,
      );
      expect(body).toMatchObject({ code: 'unknown-field', errors: [{ field }] });
    }
    expect(await product(id)).toEqual(before);
  });
});
