import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { boundlessNumbers, unstorableTextsTaken, type TestService } from '@tradewind/testing';
import { aStockItem, startInventory } from '../test-support/inventory-service.js';

let inventory: TestService;

beforeAll(async () => {
  inventory = await startInventory();
}, 60_000);

afterAll(() => inventory?.stop());

const read = (stockItemId: string, token: string) =>
  inventory.request.get(`/stock-items/${stockItemId}`).auth(token, { type: 'bearer' });

const create = (body: object, key: string) =>
  inventory.request
    .post('/stock-items')
    .auth(inventory.tokenFor({ id: key }), { type: 'bearer' })
    .set('Idempotency-Key', key)
    .send(body);

describe('A stock item', () => {
  it('is created by a customer, who is its owner, and is shown to the owner and to operators', async () => {
    const { stockItemId, ownerId, token } = await aStockItem(inventory);

    const { body } = await read(stockItemId, token).expect(200);

    expect(body).toEqual({
      stockItemId,
      ownerId,
      name: 'First',
      createdAt: expect.any(String),
      changedAt: body.createdAt,
    });
    await read(stockItemId, inventory.tokenFor({ role: 'operator' })).expect(200, body);
  });

  it('does not exist for another customer', async () => {
    const { stockItemId } = await aStockItem(inventory);

    const { body } = await read(stockItemId, inventory.tokenFor()).expect(404);

    expect(body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is not created without a name, and the answer says so', async () => {
    const { body } = await create({ name: '  ' }, newId()).expect(400);

    expect(body).toMatchObject({ code: 'stock-item-must-have-a-name' });
    expect(JSON.stringify(body)).toContain('A stock item must have a name.');
  });

  it('is created once by one who asks twice under one key', async () => {
    const key = newId();

    const answers = [await create({ name: 'First' }, key), await create({ name: 'First' }, key)];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(await inventory.query('SELECT 1 FROM stock_items WHERE owner_id = $1', [key])).toHaveLength(1);
  });

  it('is described by the OpenAPI document, and takes no text or number that no column can hold', async () => {
    const { body } = await inventory.request.get('/openapi.json').expect(200);

    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/stock-items', '/stock-items/{stockItemId}']));
    expect(await unstorableTextsTaken(inventory)).toEqual([]);
    expect(await boundlessNumbers(inventory)).toEqual([]);
  });
});
