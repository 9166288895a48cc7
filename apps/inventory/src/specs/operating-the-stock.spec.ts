import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { boundlessNumbers, eventually, unstorableTextsTaken } from '@tradewind/testing';
import type { LedgerLine } from '../read-model/read-ledger.query.js';
import type { StockItemPage } from '../read-model/list-stock-items.query.js';
import type { StockItemView } from '../read-model/stock-item-view.js';
import { InventoryService } from '../test-support/inventory-service.js';

let inventory: InventoryService;

beforeAll(async () => {
  inventory = await InventoryService.start({ LOW_STOCK_PIECES: '3' });
}, 60_000);

afterAll(() => inventory?.stop());

const fieldsOf = (body: { errors: { field: string }[] }) => [...new Set(body.errors.map(({ field }) => field))];

const shown = (productId: string, revision: number): Promise<StockItemView> =>
  eventually(async () => {
    const { body } = await inventory.get(`/stock-items/${productId}`).expect(200);
    expect(body).toMatchObject({ revision });
    return body as StockItemView;
  });

describe('An operator', () => {
  it('receives goods, corrects the stock by what counting found, and writes off what is broken', async () => {
    const tent = await inventory.product(0);

    await inventory.post(`/stock-items/${tent}/receipts`, { quantity: 12, deliveryNote: 'DN-77' }).expect(204);
    await inventory.post(`/stock-items/${tent}/adjustments`, { difference: -2, reason: 'Stocktaking' }).expect(204);
    await inventory.post(`/stock-items/${tent}/write-offs`, { quantity: 1, reason: 'Water damage' }).expect(204);

    expect(await shown(tent, 4)).toMatchObject({
      ...{ sku: 'TW-1042', name: 'Alpine tent for two', onHand: 9, available: 9, reserved: 0, committed: 0 },
      ...{ shipped: 0, received: 12, adjusted: -2, writtenOff: 1, lowSince: null },
    });
  });

  it('receives goods once by a request that is sent twice under one key', async () => {
    const tent = await inventory.product(0);
    const key = newId();
    const receive = () =>
      inventory.post(`/stock-items/${tent}/receipts`, { quantity: 12 }).set('Idempotency-Key', key).expect(204);

    await receive();
    await receive();

    expect(await inventory.stockOf(tent)).toMatchObject({ available: 12, revision: 2 });
  });

  it('receives goods although another operator has received as many under the same key', async () => {
    const tent = await inventory.product(0);
    const key = newId();
    for (const [, token] of [inventory.anOperator(), inventory.anOperator()]) {
      const receipt = inventory.post(`/stock-items/${tent}/receipts`, { quantity: 12 });
      const { headers } = await receipt.auth(token, { type: 'bearer' }).set('Idempotency-Key', key).expect(204);
      expect(headers).not.toHaveProperty('idempotent-replayed');
    }
    expect(await inventory.stockOf(tent)).toMatchObject({ available: 24, revision: 3 });
  });

  it('can not take what belongs to orders, and is told how many pieces are left', async () => {
    const tent = await inventory.product(5);
    const orderId = newId();
    await inventory.awaitStock(orderId, [{ productId: tent, quantity: 4 }]);
    await inventory.until(orderId, 'reserved');

    const { body } = await inventory
      .post(`/stock-items/${tent}/write-offs`, { quantity: 2, reason: 'Lost' })
      .expect(409);

    expect(body).toMatchObject({ code: 'pieces-must-be-available' });
    expect(JSON.stringify(body)).toContain('1 are available, not 2');
  });

  it('is told which value is wrong, and for which product there is no stock', async () => {
    const tent = await inventory.product(1);
    const change = (kind: string, body: object) => inventory.post(`/stock-items/${tent}/${kind}`, body);

    expect(fieldsOf((await change('receipts', { quantity: 0 }).expect(400)).body)).toEqual(['quantity']);
    expect(fieldsOf((await change('adjustments', { difference: 1 }).expect(400)).body)).toEqual(['reason']);
    expect((await change('adjustments', { difference: 1, reason: '  ' }).expect(400)).body).toMatchObject({
      code: 'change-must-have-a-reason',
    });
    expect(fieldsOf((await change('write-offs', { quantity: 1, reason: '' }).expect(400)).body)).toEqual(['reason']);
    await inventory.post(`/stock-items/${newId()}/receipts`, { quantity: 1 }).expect(404);
    await inventory.get(`/stock-items/${newId()}`).expect(404);
    await inventory.get(`/stock-items/${newId()}/ledger`).expect(404);
    await inventory.get(`/reservations/${newId()}`).expect(404);
    for (const [path, field] of [
      ['ledger?after=-1', 'after'],
      ['ledger?limit=1000', 'limit'],
      ['past?at=yesterday', 'at'],
      ['reservations?after=x', 'after'],
    ])
      expect(fieldsOf((await inventory.get(`/stock-items/${tent}/${path}`).expect(400)).body)).toEqual([field]);
    expect(fieldsOf((await inventory.get('/stock-items?low=perhaps').expect(400)).body)).toEqual(['low']);
  });

  it('reads in the ledger who did what, when, why, and for which order, page by page', async () => {
    const tent = await inventory.product(5);
    const items = [{ productId: tent, quantity: 2 }];
    const orderId = newId();
    await inventory.awaitStock(orderId, items);
    await inventory.confirm(orderId, items);
    await inventory.until(orderId, 'committed');
    const [operatorId, token] = inventory.anOperator();
    await inventory.service.request
      .post(`/stock-items/${tent}/write-offs`)
      .auth(token, { type: 'bearer' })
      .send({ quantity: 1, reason: 'Water damage' })
      .expect(204);

    const lines: LedgerLine[] = [];
    let next: number | null = 0;
    while (next !== null) {
      const { body }: { body: { items: LedgerLine[]; next: number | null } } = await inventory
        .get(`/stock-items/${tent}/ledger?limit=2&after=${next}`)
        .expect(200);
      lines.push(...body.items);
      next = body.next;
    }

    expect(lines).toMatchObject([
      { revision: 1, what: 'stock-item-created', moves: {}, why: 'ProductCreated', orderId: null, who: null },
      { revision: 2, what: 'goods-received', moves: { received: 5, available: 5 }, who: expect.any(String) },
      {
        revision: 3,
        what: 'pieces-reserved',
        moves: { available: -2, reserved: 2 },
        orderId,
        why: 'OrderAwaitingStock',
      },
      { revision: 4, what: 'pieces-committed', moves: { reserved: -2, committed: 2 }, orderId, why: 'OrderConfirmed' },
      {
        ...{ revision: 5, what: 'pieces-written-off', moves: { available: -1, writtenOff: 1 }, orderId: null },
        ...{ who: operatorId, why: 'Water damage', balance: { onHand: 4, reserved: 2, available: 2 } },
      },
    ]);
    for (const { at, correlationId } of lines) {
      expect(Date.parse(String(at))).not.toBeNaN();
      expect(correlationId).toEqual(expect.any(String));
    }
  });

  it('sees the stock as it was at a time', async () => {
    const tent = await inventory.product(5);
    const before = new Date();
    await eventually(() => expect(Date.now()).toBeGreaterThan(before.getTime() + 5));
    await inventory.receive(tent, 7);
    const past = (at: string) => inventory.get(`/stock-items/${tent}/past?at=${encodeURIComponent(at)}`);

    expect((await past(before.toISOString()).expect(200)).body).toMatchObject({
      available: 5,
      received: 5,
      revision: 2,
    });
    expect((await past(new Date().toISOString()).expect(200)).body).toMatchObject({ available: 12, received: 12 });
    await past('2020-01-01T00:00:00Z').expect(404);
  });

  it('lists the stock of all products page by page, and of those that run short', async () => {
    const [plenty, few] = [await inventory.product(50), await inventory.product(3)];
    await shown(plenty, 2);
    const { lowSince } = await eventually(async () => {
      const item = await shown(few, 2);
      expect(item.lowSince).not.toBeNull();
      return item;
    });

    const seen: string[] = [];
    let after = '';
    do {
      const page = (await inventory.get(`/stock-items?limit=2${after}`).expect(200)).body as StockItemPage;
      seen.push(...page.items.map(({ productId }) => productId));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    const low = (await inventory.get('/stock-items?low=true&limit=100').expect(200)).body.items as StockItemView[];

    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toEqual(expect.arrayContaining([plenty, few]));
    expect(low.map(({ productId }) => productId)).toContain(few);
    expect(low.map(({ productId }) => productId)).not.toContain(plenty);
    expect(low.find(({ productId }) => productId === few)).toMatchObject({ available: 3, lowSince });
    await inventory.receive(few, 1);
    await eventually(async () => expect(await shown(few, 3)).toMatchObject({ lowSince: null }));
  });

  it('sees which orders have pieces of a product, until they are shipped or given back', async () => {
    const tent = await inventory.product(10);
    const [first, second] = [newId(), newId()].sort() as [string, string];
    const items = [{ productId: tent, quantity: 2 }];
    for (const orderId of [first, second]) await inventory.awaitStock(orderId, items);
    await inventory.confirm(second, items);
    const list = async () => (await inventory.get(`/stock-items/${tent}/reservations?limit=5`).expect(200)).body;
    await eventually(async () =>
      expect(await list()).toMatchObject({
        items: [
          { orderId: first, quantity: 2, status: 'reserved' },
          { orderId: second, quantity: 2, status: 'committed' },
        ],
        next: null,
      }),
    );
    const { body } = await inventory.get(`/stock-items/${tent}/reservations?limit=1&after=${first}`).expect(200);
    expect(body.items).toMatchObject([{ orderId: second }]);

    await inventory.ship(second);
    await inventory.cancel(first);

    await eventually(async () => expect(await list()).toEqual({ items: [], next: null }));
  });
});

describe('Everybody', () => {
  it('sees how many pieces of a product can be bought, and nothing else', async () => {
    const tent = await inventory.product(5);
    await shown(tent, 2);

    const { body } = await inventory.service.request.get(`/availability/${tent}`).expect(200);

    expect(body).toEqual({ productId: tent, available: 5, revision: 2 });
    await inventory.service.request.get(`/availability/${newId()}`).expect(404);
  });

  it('who is no operator is kept out of the warehouse', async () => {
    const tent = await inventory.product(5);
    const { request } = inventory.service;
    const customer = inventory.service.tokenFor();

    for (const path of [`/stock-items`, `/stock-items/${tent}`, `/stock-items/${tent}/ledger`, `/projections`]) {
      await request.get(path).expect(401);
      await request.get(path).auth(customer, { type: 'bearer' }).expect(403);
    }
    const receive = request.post(`/stock-items/${tent}/receipts`).auth(customer, { type: 'bearer' });
    await receive.send({ quantity: 1 }).expect(403);
  });
});

describe('The API', () => {
  it('is described, and takes no text or number that no column can hold', async () => {
    const { body } = await inventory.service.request.get('/openapi.json').expect(200);

    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/stock-items', '/stock-items/{productId}/ledger', '/availability/{productId}']),
    );
    expect(await unstorableTextsTaken(inventory.service)).toEqual([]);
    expect(await boundlessNumbers(inventory.service)).toEqual([]);
  });
});
