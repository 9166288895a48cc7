import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  OrderCancelledIntegrationEvent,
  OrderConfirmedIntegrationEvent,
  OrderReturnedIntegrationEvent,
  type IntegrationEventContract,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import type { ProductDto } from '../interface/http/dto/product.dto.js';
import { startCatalog } from '../test-support/catalog-service.js';
import { confirmedOrder } from '../test-support/confirmed-orders.js';

describe('What customers buy', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startCatalog();
  });
  afterAll(() => service.stop());

  const operator = () => ({ Authorization: `Bearer ${service.tokenFor({ roles: ['catalogue'] })}` });
  const details = (category: string) => {
    return { description: 'Heard from far.', brand: 'Fogbank', category, picture: 'lantern' };
  };
  const create = async (category: string, name = 'Whistle'): Promise<string> => {
    const product = { ...details(category), name, sku: `TW-${newId()}`, price: { amount: 100, currency: 'EUR' } };
    return (await service.request.post('/products').set(operator()).send(product).expect(201)).body.productId;
  };
  const handled = async (
    contract: IntegrationEventContract,
    data: { readonly orderId: string; readonly items?: object },
  ): Promise<void> => {
    const { type, topic } = contract;
    const messageId = await service.deliver({ type, topic, key: data.orderId, data });
    await eventually(async () => expect(await service.fateOf(messageId)).toBe('handled'));
  };
  const confirm = async (quantities: Record<string, number>, at?: Date) => {
    const order = confirmedOrder(quantities, at);
    await handled(OrderConfirmedIntegrationEvent, order);
    return order;
  };
  const list = async (path: string, query: object = {}): Promise<string[]> =>
    ((await service.request.get(path).query(query).expect(200)).body as ProductDto[]).map(({ id }) => id);
  const bestSellers = (category: string, period = 'year') => list('/best-sellers', { category, period });
  const boughtWith = (productId: string) => list(`/products/${productId}/bought-together`);
  const piecesOf = (productId: string) =>
    service.query('SELECT period, pieces FROM best_sellers WHERE product_id = $1 ORDER BY period', [productId]);
  const inAllPeriods = (pieces: string) => ['day', 'month', 'week', 'year'].map((period) => ({ period, pieces }));

  it('makes best sellers: the products of which most pieces were bought, in each category and in all', async () => {
    const [lamp, horn, rope] = [await create('Light A'), await create('Light A'), await create('Deck A')];
    await confirm({ [lamp]: 1, [rope]: 9 });
    await confirm({ [horn]: 3 });
    await confirm({ [lamp]: 1 });
    expect(await bestSellers('Light A')).toEqual([horn, lamp]);
    expect(await bestSellers('light-a', 'day')).toEqual([horn, lamp]);
    expect((await list('/best-sellers')).slice(0, 3)).toEqual([rope, horn, lamp]);
    expect(await list('/best-sellers', { limit: 1 })).toEqual([rope]);
  });

  it('tells what is bought together, the most frequent first', async () => {
    const [lamp, oil, wick] = [await create('Light B'), await create('Light B'), await create('Light B')];
    await confirm({ [lamp]: 1, [oil]: 5 });
    await confirm({ [lamp]: 1, [wick]: 1 });
    await confirm({ [wick]: 1, [lamp]: 2 });
    expect(await boughtWith(lamp)).toEqual([wick, oil]);
    expect(await boughtWith(oil)).toEqual([lamp]);
    expect(await boughtWith(newId())).toEqual([]);
  });

  it('counts once, however often and in whatever message it is told', async () => {
    const [lamp, oil] = [await create('Light C'), await create('Light C')];
    const order = await confirm({ [lamp]: 2, [oil]: 1 });
    await handled(OrderConfirmedIntegrationEvent, order);
    await handled(OrderConfirmedIntegrationEvent, order);
    expect(await piecesOf(lamp)).toEqual(inAllPeriods('2'));
    expect(await service.query('SELECT orders FROM product_pairs WHERE product_id = $1', [lamp])).toEqual([
      { orders: '1' },
    ]);
  });

  it.each([
    ['returned', OrderReturnedIntegrationEvent],
    ['cancelled', OrderCancelledIntegrationEvent],
  ])('no longer counts when its order is %s, once, even if its confirmation is told again', async (_what, contract) => {
    const category = `Light ${contract.name}`;
    const [lamp, oil] = [await create(category), await create(category)];
    await confirm({ [lamp]: 2 });
    const order = await confirm({ [lamp]: 3, [oil]: 9 });
    expect(await bestSellers(category)).toEqual([oil, lamp]);
    const undone = { ...contract.example, orderId: order.orderId };
    await handled(contract, undone);
    await handled(contract, undone);
    await handled(OrderConfirmedIntegrationEvent, order);
    expect(await bestSellers(category)).toEqual([lamp]);
    expect(await piecesOf(lamp)).toEqual(inAllPeriods('2'));
    expect(await boughtWith(lamp)).toEqual([]);
  });

  it('is not changed by a cancelled order that was never confirmed', async () => {
    const lamp = await create('Light D');
    await confirm({ [lamp]: 2 });
    await handled(OrderCancelledIntegrationEvent, { ...OrderCancelledIntegrationEvent.example, orderId: newId() });
    expect(await piecesOf(lamp)).toEqual(inAllPeriods('2'));
  });

  it('counts for the period in which it was confirmed, and a late message never replaces a later period', async () => {
    const [lamp, oil] = [await create('Light E'), await create('Light E')];
    const twoYearsAgo = new Date(Date.now() - 2 * 366 * 24 * 3_600_000);
    const late = await confirm({ [lamp]: 5 }, twoYearsAgo);
    expect(await bestSellers('Light E')).toEqual([]);
    await confirm({ [lamp]: 1, [oil]: 2 });
    await confirm({ [lamp]: 7 }, twoYearsAgo);
    await handled(OrderReturnedIntegrationEvent, { ...OrderReturnedIntegrationEvent.example, orderId: late.orderId });
    expect(await bestSellers('Light E')).toEqual([oil, lamp]);
    expect(await piecesOf(lamp)).toEqual(inAllPeriods('1'));
  });

  it('counts all pieces of a product that is in several items, and pairs only the first ten products', async () => {
    const products = await Promise.all(Array.from({ length: 12 }, () => create('Light F')));
    const order = confirmedOrder(Object.fromEntries(products.map((id) => [id, 1])));
    await handled(OrderConfirmedIntegrationEvent, { ...order, items: [...order.items, order.items[0]!] });
    expect(await piecesOf(products[0]!)).toEqual(inAllPeriods('2'));
    expect(await piecesOf(products[11]!)).toEqual(inAllPeriods('1'));
    const [{ pairs } = { pairs: 0 }] = await service.query<{ pairs: number }>(
      'SELECT count(*)::int AS pairs FROM product_pairs WHERE product_id = ANY ($1)',
      [products],
    );
    expect(pairs).toBe(90);
    expect(await boughtWith(products[11]!)).toEqual([]);
  });

  it('follows a product into another category, and leaves out what is discontinued', async () => {
    const [lamp, oil] = [await create('Light G'), await create('Light G')];
    await confirm({ [lamp]: 2, [oil]: 1 });
    const revised = { ...details('Deck G'), name: 'Whistle' };
    await service.request.patch(`/products/${lamp}`).set(operator()).send(revised).expect(204);
    expect(await bestSellers('Deck G')).toEqual([lamp]);
    expect(await bestSellers('Light G')).toEqual([oil]);
    await service.request.post(`/products/${oil}/discontinue`).set(operator()).expect(204);
    expect(await bestSellers('Light G')).toEqual([]);
    expect(await boughtWith(lamp)).toEqual([]);
  });

  it('is remembered for 400 days: each purchase forgets older ones, which stay counted', async () => {
    const lamp = await create('Light H');
    const longAgo = new Date(Date.now() - 401 * 24 * 3_600_000);
    const old = await confirm({ [lamp]: 5 }, longAgo);
    await confirm({ [lamp]: 1 });
    expect(
      await service.query('SELECT FROM purchases WHERE confirmed_at < $1', [new Date(longAgo.getTime() + 1)]),
    ).toEqual([]);
    expect(await service.query('SELECT FROM purchases WHERE order_id = $1', [old.orderId])).toEqual([]);
  });

  it('stays right when orders with the same products are counted at the same time', async () => {
    const products = await Promise.all(Array.from({ length: 4 }, () => create('Light I')));
    const orders = Array.from({ length: 60 }, (_, n) => {
      const turned = [...products.slice(n % 4), ...products.slice(0, n % 4)];
      return confirmedOrder(Object.fromEntries(turned.map((id) => [id, 1])));
    });
    const { type, topic } = OrderConfirmedIntegrationEvent;
    const ids = await Promise.all(orders.map((data) => service.deliver({ type, topic, key: data.orderId, data })));
    for (const id of ids) await eventually(async () => expect(await service.fateOf(id)).toBe('handled'));
    for (const product of products) expect(await piecesOf(product)).toEqual(inAllPeriods('60'));
  });

  it.each(['decade', 'YEAR', ''])('has no period %o', async (period) => {
    const { body } = await service.request.get('/best-sellers').query({ period }).expect(400);
    expect(body.errors).toMatchObject([{ field: 'period' }]);
  });
});
