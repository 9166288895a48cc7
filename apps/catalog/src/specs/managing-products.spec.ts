import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  ProductCreatedIntegrationEvent,
  ProductDiscontinuedIntegrationEvent,
  ProductPriceChangedIntegrationEvent,
  ProductUpdatedIntegrationEvent,
} from '@tradewind/contracts';
import { eventually, type TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';
import { stormLantern } from '../test-support/storm-lantern.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('An operator', () => {
  let service: TestService;
  let operator: string;
  let number = 0;

  beforeAll(async () => {
    service = await startCatalog();
    operator = `Bearer ${service.tokenFor({ roles: ['catalogue'] })}`;
  }, 60_000);
  afterAll(() => service.stop());

  const post = (path: string, body: object) => service.request.post(path).set('Authorization', operator).send(body);
  const put = (path: string, body: object) => service.request.put(path).set('Authorization', operator).send(body);
  const product = async (id: string) => (await service.request.get(`/products/${id}`).expect(200)).body;
  const create = async (changes: object = {}): Promise<string> => {
    number += 1;
    const { body } = await post('/products', { sku: `TW-TEST-${number}`, ...stormLantern, ...changes }).expect(201);
    return body.productId;
  };
  const pricesTold = async (id: string) =>
    (await service.published(ProductPriceChangedIntegrationEvent))
      .filter(({ data }) => data.productId === id)
      .map(({ data }) => [data.oldPrice.amount, data.newPrice.amount]);

  it('changes and discontinues a product that was stored by laxer rules than those of today', async () => {
    const id = await create();
    await service.query(
      `UPDATE products SET sku = '#1', name = 'L', brand = '!', brand_slug = '', picture = 'whale', sale_price = 4000,
              sale_from = now() + interval '2 hours', sale_until = now() + interval '1 hour' WHERE id = $1`,
      [id],
    );

    await put(`/products/${id}/price`, eur(6000)).expect(204);
    await post(`/products/${id}/discontinue`, {}).expect(204);

    const stored = await service.query('SELECT sku, name, brand, picture, discontinued FROM products WHERE id = $1', [
      id,
    ]);
    expect(stored).toEqual([{ sku: '#1', name: 'L', brand: '!', picture: 'whale', discontinued: true }]);
  });

  it('creates a product that everybody can see, and it is published', async () => {
    const id = await create();
    expect(await product(id)).toMatchObject({
      ...stormLantern,
      picture: expect.stringContaining(`products/${id}/picture?v=`),
      motif: 'lantern',
      onSale: false,
    });
    await eventually(async () => {
      const told = await service.published(ProductCreatedIntegrationEvent);
      expect(told.map(({ data }) => data)).toContainEqual(expect.objectContaining({ productId: id, price: eur(5000) }));
    });
  });

  it('creates a product once per idempotency key', async () => {
    const body = { sku: 'TW-ONCE', ...stormLantern };
    const send = () => post('/products', body).set('Idempotency-Key', 'a-key-of-its-own');
    const first = await send().expect(201);
    const second = await send().expect(201);
    expect(second.body).toEqual(first.body);
  });

  it('gets a conflict when a code is taken, even by a request at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post('/products', { sku: 'TW-TWICE', ...stormLantern })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'sku-must-be-unique' });
  });

  it('gets a list of the wrong fields of a product', async () => {
    const { body } = await post('/products', {
      sku: 'TW-X',
      ...stormLantern,
      name: 7,
      price: { amount: -1, currency: 'euro' },
    }).expect(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['name', 'price.amount', 'price.currency']),
    );
    const motif = await post('/products', { sku: 'TW-X', ...stormLantern, picture: 'unicorn' }).expect(400);
    expect(motif.body.errors).toEqual([{ field: 'picture', reason: expect.stringContaining('must be one of') }]);
  });

  it('is the only one who may change the catalogue', async () => {
    await service.request
      .post('/products')
      .send({ sku: 'TW-X', ...stormLantern })
      .expect(401);
    const customer = `Bearer ${service.tokenFor({ roles: ['customer'] })}`;
    await service.request
      .post('/products')
      .set('Authorization', customer)
      .send({ sku: 'TW-X', ...stormLantern })
      .expect(403);
    await service.request.post('/product-imports').set('Authorization', customer).send([]).expect(403);
  });

  it('revises a product, and the whole product is published as it is now', async () => {
    const id = await create();
    await service.request
      .patch(`/products/${id}`)
      .set('Authorization', operator)
      .send({ name: 'Gale lantern' })
      .expect(204);
    expect(await product(id)).toMatchObject({ name: 'Gale lantern', description: stormLantern.description });
    await eventually(async () => {
      const told = await service.published(ProductUpdatedIntegrationEvent);
      expect(told.filter(({ data }) => data.productId === id)).toEqual([
        expect.objectContaining({
          data: expect.objectContaining({ name: 'Gale lantern', price: eur(5000), sale: null }),
        }),
      ]);
    });
  });

  it('plans a sale, and the whole product is published with it as customers see it', async () => {
    const id = await create();
    const planned = { price: eur(4000), from: inMs(60_000), until: inMs(120_000) };
    const running = { price: eur(4500), from: inMs(0), until: inMs(60_000) };
    await put(`/products/${id}/sale`, planned).expect(204);
    await put(`/products/${id}/sale`, running).expect(204);
    await put(`/products/${id}/price`, eur(6000)).expect(204);
    await eventually(async () => {
      const published = await service.published(ProductUpdatedIntegrationEvent);
      expect(published.filter(({ data }) => data.productId === id).map(({ data }) => data)).toMatchObject([
        { regularPrice: eur(5000), price: eur(5000), sale: planned },
        { regularPrice: eur(5000), price: eur(4500), sale: running },
        { regularPrice: eur(6000), price: eur(4500), sale: running },
      ]);
    });
    expect(await product(id)).toMatchObject({ regularPrice: eur(6000), price: eur(4500), sale: running });
  });

  it('changes a price, which is added to the history and published', async () => {
    const id = await create();
    await put(`/products/${id}/price`, eur(6000)).expect(204);
    await put(`/products/${id}/price`, eur(6000)).expect(204);
    const history = await service.request.get(`/products/${id}/price-history`).expect(200);
    expect(history.body).toMatchObject([
      { price: eur(6000), reason: 'price changed' },
      { price: eur(5000), reason: 'created' },
    ]);
    await eventually(async () => expect(await pricesTold(id)).toEqual([[5000, 6000]]));
  });

  it('loses no price when many change it at the same time: each change follows another one or is rejected', async () => {
    const id = await create();
    const prices = Array.from({ length: 12 }, (_, index) => 6000 + index);
    const answers = await Promise.all(prices.map((amount) => put(`/products/${id}/price`, eur(amount))));
    const made = answers.filter(({ status }) => status === 204).length;
    expect(answers.every(({ status }) => status === 204 || status === 409)).toBe(true);
    expect(made).toBeGreaterThan(0);
    await eventually(async () => {
      const told = await pricesTold(id);
      expect(told).toHaveLength(made);
      told.reduce((before, [from, to]) => (expect(from).toBe(before), to!), 5000);
    });
    const [row] = await service.query<{ version: number }>('SELECT version FROM products WHERE id = $1', [id]);
    expect(row?.version).toBe(1 + made);
  });

  it('puts a product on sale: customers pay less from its start, and the regular price again from its end', async () => {
    const id = await create();
    const [from, until] = [inMs(1_500), inMs(4_000)];
    await put(`/products/${id}/sale`, { price: eur(4000), from, until }).expect(204);
    expect(await product(id)).toMatchObject({
      price: eur(5000),
      onSale: false,
      sale: { price: eur(4000), from, until },
    });

    await eventually(async () => expect(await product(id)).toMatchObject({ price: eur(4000), onSale: true }), {
      timeoutMs: 20_000,
    });
    await eventually(async () =>
      expect(await product(id)).toMatchObject({ price: eur(5000), onSale: false, sale: null }),
    );
    await eventually(async () =>
      expect(await pricesTold(id)).toEqual([
        [5000, 4000],
        [4000, 5000],
      ]),
    );

    const moments = (await service.published(ProductPriceChangedIntegrationEvent))
      .filter(({ data }) => data.productId === id)
      .map(({ data }) => Date.parse(data.changedAt));
    [from, until].forEach((due, index) => {
      const late = moments[index]! - Date.parse(due);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(2_000);
    });
  });

  it('ends a sale early, and gets a conflict when there is none', async () => {
    const id = await create();
    await put(`/products/${id}/sale`, { price: eur(4000), from: inMs(0), until: inMs(60_000) }).expect(204);
    const end = () => service.request.delete(`/products/${id}/sale`).set('Authorization', operator);
    await end().expect(204);
    expect((await end().expect(409)).body).toMatchObject({ code: 'only-a-product-on-sale-has-a-sale-to-end' });
    expect(await product(id)).toMatchObject({ price: eur(5000), sale: null });
  });

  it('sees recommendations for a product: products on sale rank higher, and discontinued products never appear', async () => {
    const [one, near, far] = await Promise.all([
      create({ category: 'Sails', brand: 'Mainsail' }),
      create({ category: 'Sails', brand: 'Mainsail', price: eur(5200) }),
      create({ category: 'Sails', brand: 'Jib', price: eur(90_000) }),
    ]);
    const recommended = async () =>
      (await service.request.get(`/products/${one}/recommendations`).expect(200)).body.map(
        ({ id }: { id: string }) => id,
      );
    expect((await recommended()).slice(0, 2)).toEqual([near, far]);

    await put(`/products/${near}/sale`, { price: eur(5100), from: inMs(0), until: inMs(60_000) }).expect(204);
    expect((await recommended())[0]).toBe(near);
    await post(`/products/${near}/discontinue`, {}).expect(204);
    expect(await recommended()).not.toContain(near);
  });

  it('discontinues a product: searches no longer find it, its page still shows it, and it is published', async () => {
    const id = await create({ name: 'Astrolabe' });
    await post(`/products/${id}/discontinue`, {}).expect(204);
    expect((await service.request.get('/products?text=astrolabe').expect(200)).body).toEqual({ items: [], next: null });
    expect(await product(id)).toMatchObject({ discontinued: true });
    expect((await put(`/products/${id}/price`, eur(1)).expect(409)).body).toMatchObject({
      code: 'discontinued-product-cannot-change',
    });
    await eventually(async () => {
      const told = await service.published(ProductDiscontinuedIntegrationEvent);
      expect(told.map(({ data }) => data.productId)).toContain(id);
    });
  });

  it('gets a 404 for a product that does not exist', async () => {
    await service.request.get('/products/0190f5c3-1f42-7d10-8a11-0242ac120002').expect(404);
    await service.request.get('/products/lantern').expect(400);
  });

  it('gets a picture that can be cached forever', async () => {
    const { picture } = await product(await create());
    const answer = await service.request.get(`/${picture}`).expect(200);
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(answer.headers['cache-control']).toContain('immutable');
    const other = await service.request.get(`/${picture}x`).expect(200);
    expect(other.headers['cache-control']).not.toContain('immutable');
  });
});
