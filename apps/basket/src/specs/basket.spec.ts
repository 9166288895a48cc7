import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { Shop } from '../test-support/shop.js';

describe('Shopping', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  it('begins with an empty basket', async () => {
    expect(await shop.customer().basket()).toEqual({ items: [], total: null, pendingCheckoutId: null });
  });

  it('fills the basket with products at their prices', async () => {
    const [compass, rope] = [await shop.offer(4990, 'Brass compass'), await shop.offer(250, 'Hemp rope')];
    const ada = shop.customer();
    await ada.add(compass, 1);
    await ada.add(rope, 2);
    expect(await ada.add(rope, 1)).toEqual({
      items: [
        {
          productId: compass,
          sku: `TW-${compass}`,
          name: 'Brass compass',
          quantity: 1,
          checkedOutQuantity: 0,
          unitPrice: { amount: 4990, currency: 'EUR' },
          linePrice: { amount: 4990, currency: 'EUR' },
          available: true,
          stock: { state: 'unknown', piecesAvailable: null },
          priceNotice: null,
        },
        expect.objectContaining({ productId: rope, quantity: 3, linePrice: { amount: 750, currency: 'EUR' } }),
      ],
      total: { amount: 5740, currency: 'EUR' },
      pendingCheckoutId: null,
    });
  });

  it('changes quantities, removes products, and empties the basket', async () => {
    const [compass, rope] = [await shop.offer(4990), await shop.offer(250)];
    const ada = shop.customer();
    await ada.add(compass, 1);
    await ada.add(rope, 2);
    const changed = await ada.call('put', `/basket/items/${compass}`, { quantity: 4 }).expect(200);
    expect(changed.body).toMatchObject({ total: { amount: 4 * 4990 + 2 * 250 } });
    const removed = await ada.call('delete', `/basket/items/${compass}`).expect(200);
    expect(removed.body).toMatchObject({ items: [{ productId: rope }] });
    const emptied = await ada.call('delete', '/basket').expect(200);
    expect(emptied.body).toMatchObject({ items: [], total: null });
  });

  it('goes on with a basket that was stored by laxer rules than those of today', async () => {
    const [compass, rope] = [await shop.offer(4990), await shop.offer(250)];
    const ada = shop.customer();
    await ada.add(compass, 1);
    await ada.add(rope, 2);
    await shop.service.query(
      `UPDATE basket_lines SET seen_price_currency = 'eur', seen_price_amount = 0 WHERE basket_id = $1`,
      [ada.id],
    );
    await shop.service.query(`UPDATE products SET price_currency = 'eur' WHERE id IN ($1, $2)`, [compass, rope]);
    expect(await ada.basket()).toMatchObject({ items: [{}, {}], total: { amount: 5490, currency: 'eur' } });
    const removed = await ada.call('delete', `/basket/items/${compass}`).expect(200);
    expect(removed.body).toMatchObject({ items: [{ productId: rope, quantity: 2 }] });
  });

  it('changes or removes a product whose id the path gives in capitals', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    const path = `/basket/items/${compass.toUpperCase()}`;
    expect((await ada.call('put', path, { quantity: 3 }).expect(200)).body).toMatchObject({ items: [{ quantity: 3 }] });
    expect((await ada.call('delete', path).expect(200)).body).toMatchObject({ items: [] });
  });

  it('refuses a product that costs more than a basket can add up', async () => {
    const yacht = await shop.offer(Number.MAX_SAFE_INTEGER, 'Golden yacht');
    await shop.customer().call('post', '/basket/items', { productId: yacht, quantity: 2 }).expect(409);
  });

  it('shows the basket whatever its products now cost', async () => {
    const ada = shop.customer();
    const prices = [4990, ...Array.from({ length: 9 }, () => 5000)];
    const products: string[] = [];
    for (const cents of prices) products.push(await shop.offer(cents));
    for (const productId of products) await ada.add(productId, 99);
    for (const productId of products.slice(1)) await shop.changePrice(productId, 5000, Number.MAX_SAFE_INTEGER);
    const { items, total } = await ada.basket();
    expect(total).toEqual({ amount: 99 * 4990, currency: 'EUR' });
    expect(items[1]).toMatchObject({ available: false, linePrice: null });
    expect((await ada.checkOut(total!.amount).expect(409)).body).toMatchObject({ code: 'checkout-total-changed' });
  });

  it('shows a basket to its customer only', async () => {
    const [ada, bob] = [shop.customer(), shop.customer()];
    await ada.add(await shop.offer(4990), 1);
    expect(await bob.basket()).toMatchObject({ items: [] });
    await shop.service.request.get('/basket').expect(401);
  });

  it('keeps both products when a new customer adds two at once', async () => {
    const products = [await shop.offer(4990), await shop.offer(250)];
    const ada = shop.customer();
    await Promise.all(products.map((product) => ada.add(product, 1)));
    expect((await ada.basket()).items.map((item) => item.productId).sort()).toEqual([...products].sort());
  });

  it('says that a product is not known here yet, and accepts it once it is known', async () => {
    const late = newId();
    const ada = shop.customer();
    const refusal = await ada.call('post', '/basket/items', { productId: late, quantity: 1 }).expect(404);
    expect(refusal.headers['content-type']).toMatch('application/problem+json');
    expect(refusal.body).toMatchObject({
      code: 'product-not-known',
      detail: expect.stringContaining('(yet)'),
      productId: late,
    });
    await shop.offer(4990, 'Late compass', late);
    expect(await ada.add(late, 1)).toMatchObject({ items: [{ name: 'Late compass' }] });
  });

  it('refuses a product that is no longer sold', async () => {
    const compass = await shop.offer(4990);
    await shop.discontinue(compass);
    const refusal = await shop
      .customer()
      .call('post', '/basket/items', { productId: compass, quantity: 1 })
      .expect(409);
    expect(refusal.body).toMatchObject({ code: 'product-must-be-available' });
  });

  it('refuses to change what is not in the basket', async () => {
    const refusal = await shop.customer().call('put', `/basket/items/${newId()}`, { quantity: 1 }).expect(404);
    expect(refusal.body).toMatchObject({ code: 'item-not-in-basket' });
  });

  it.each([0, 100, 1.5, '2'])('refuses a quantity of %o', async (quantity) => {
    const refusal = await shop.customer().call('post', '/basket/items', { productId: newId(), quantity }).expect(400);
    expect(refusal.body).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field: 'quantity' })]),
    });
  });

  it('describes all of this as OpenAPI', async () => {
    const { body } = await shop.service.request.get('/openapi.json').expect(200);
    const document = body as { paths: object; components: { schemas: object } };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/basket', '/basket/items', '/basket/items/{productId}', '/basket/checkout']),
    );
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['BasketDto', 'CheckoutDto', 'CheckoutTotalChangedDto', 'AddItemDto']),
    );
  });
});
