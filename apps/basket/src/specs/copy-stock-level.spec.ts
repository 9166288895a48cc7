import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { DataSource } from 'typeorm';
import { Shop } from '../test-support/shop.js';

describe('When the stock of a product changes', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  it('every basket says whether there is enough for its quantity, and how many there are only if there are too few', async () => {
    const compass = await shop.offer(4990);
    const [ada, bob] = [shop.customer(), shop.customer()];
    await ada.add(compass, 5);
    expect(await bob.add(compass, 1)).toMatchObject({
      items: [{ stock: { state: 'unknown', piecesAvailable: null } }],
    });

    await shop.stock(compass, 3, 1);

    expect(await ada.basket()).toMatchObject({ items: [{ stock: { state: 'too-few', piecesAvailable: 3 } }] });
    expect(await bob.basket()).toMatchObject({ items: [{ stock: { state: 'enough', piecesAvailable: null } }] });
    await shop.stock(compass, 0, 2);
    expect(await bob.basket()).toMatchObject({ items: [{ stock: { state: 'sold-out', piecesAvailable: 0 } }] });
  });

  it('a basket takes no more pieces than there are, and says how many there are', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await shop.stock(compass, 2, 1);
    await ada.add(compass, 2);
    const more = await ada.call('post', '/basket/items', { productId: compass, quantity: 1 }).expect(409);
    expect(more.headers['content-type']).toMatch('application/problem+json');
    expect(more.body).toMatchObject({
      code: 'enough-pieces-must-be-available',
      detail: 'There are only 2 pieces of Brass compass.',
      productId: compass,
      requested: 3,
      available: 2,
    });
    const raised = await ada.call('put', `/basket/items/${compass}`, { quantity: 9 }).expect(409);
    expect(raised.body).toMatchObject({ requested: 9, available: 2 });
    expect(await ada.basket()).toMatchObject({ items: [{ quantity: 2 }] });
  });

  it('a basket with too few pieces of a product is not checked out, until its customer takes fewer', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 3);
    await shop.stock(compass, 2, 1);
    const refused = await ada.checkOut(3 * 4990).expect(409);
    expect(refused.body).toMatchObject({ productId: compass, requested: 3, available: 2 });
    expect(await ada.basket()).toMatchObject({ items: [{ checkedOutQuantity: 0 }], pendingCheckoutId: null });
    await ada.call('put', `/basket/items/${compass}`, { quantity: 2 }).expect(200);
    await ada.checkedOut(2 * 4990);
  });

  it('an older event never overwrites a newer one, and a product may be known later than its stock', async () => {
    const compass = newId();
    await shop.stock(compass, 0, 7);
    for (const [available, revision] of [
      [9, 6],
      [8, 7],
    ] as const) {
      const messageId = await shop.publishStock(compass, available, revision);
      await eventually(async () => expect(await shop.service.fateOf(messageId)).toBe('handled'));
    }
    await shop.offer(4990, 'Late compass', compass);
    const refused = await shop
      .customer()
      .call('post', '/basket/items', { productId: compass, quantity: 1 })
      .expect(409);
    expect(refused.body).toMatchObject({ detail: 'Late compass is sold out.' });
  });

  it('no checkout waits for it: the row that a checkout locks is not the one that changes', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await shop.stock(compass, 5, 1);
    await ada.add(compass, 1);
    await shop.service.app.get(DataSource).transaction(async (change) => {
      await change.query('UPDATE stock_levels SET available = 0 WHERE product_id = $1', [compass]);
      await ada.checkedOut(4990);
    });
  });

  it('the API describes the refusal', async () => {
    const { body } = await shop.service.request.get('/openapi.json').expect(200);
    const { paths, components } = body;
    expect(components.schemas.TooFewPiecesDto.required).toEqual(['code', 'productId', 'requested', 'available']);
    expect(components.schemas.Problem.properties.code.description).toContain('`enough-pieces-must-be-available`');
    for (const path of ['/basket/items', '/basket/checkout']) {
      expect(JSON.stringify(paths[path].post.responses['409'])).toContain('TooFewPiecesDto');
    }
  });
});
