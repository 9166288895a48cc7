import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { DataSource } from 'typeorm';
import { address, paymentMethod } from '../test-support/checkouts.js';
import type { Customer } from '../test-support/customer.js';
import { Shop } from '../test-support/shop.js';

const checkoutsThatWait = `
  SELECT 1 FROM pg_stat_activity
   WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR SHARE%'`;

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('Checking out', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  async function checkoutsOf(customer: Customer) {
    const events = await shop.service.published(BasketCheckedOutIntegrationEvent);
    return events.map((event) => event.data).filter((data) => data.customerId === customer.id);
  }

  async function outboxRowsOf(customer: Customer): Promise<number> {
    const { type } = BasketCheckedOutIntegrationEvent;
    return (await shop.service.query('SELECT 1 FROM outbox WHERE key = $1 AND type = $2', [customer.id, type])).length;
  }

  async function adaWithTwoCompasses() {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 2);
    return { ada, compass };
  }

  it('publishes what was checked out, and shows it as pending', async () => {
    const { ada, compass } = await adaWithTwoCompasses();
    const checkoutId = await ada.checkedOut(9980);
    await eventually(async () => {
      expect(await checkoutsOf(ada)).toEqual([
        {
          checkoutId,
          customerId: ada.id,
          items: [
            { productId: compass, sku: `TW-${compass}`, name: 'Brass compass', unitPrice: eur(4990), quantity: 2 },
          ],
          total: eur(9980),
          address,
          paymentMethod,
          checkedOutAt: expect.any(String),
        },
      ]);
    });
    expect(await ada.basket()).toMatchObject({ items: [{ checkedOutQuantity: 2 }], pendingCheckoutId: checkoutId });
  });

  it('is refused with the differences when a price changed, and changes nothing', async () => {
    const { ada, compass } = await adaWithTwoCompasses();
    const before = await ada.basket();
    await shop.changePrice(compass, 4990, 5990);
    const refusal = await ada.checkOut(before.total!.amount).expect(409);
    expect(refusal.body).toMatchObject({
      code: 'checkout-total-changed',
      differences: [{ productId: compass, name: 'Brass compass', oldPrice: eur(4990), newPrice: eur(5990) }],
      total: { stated: eur(9980), actual: eur(11980) },
    });
    expect(await ada.basket()).toMatchObject({
      items: [{ quantity: 2, checkedOutQuantity: 0 }],
      pendingCheckoutId: null,
    });
    expect(await outboxRowsOf(ada)).toBe(0);
    await ada.checkOut(11980).expect(202);
  });

  it('waits for a price change that is being written, and uses the new price', async () => {
    const { ada, compass } = await adaWithTwoCompasses();
    const refusal = await shop.service.app.get(DataSource).transaction(async (change) => {
      await change.query('UPDATE products SET price_amount = 5990 WHERE id = $1', [compass]);
      const answer = ada.checkOut(9980).then((response) => response);
      await eventually(async () => expect(await shop.service.query(checkoutsThatWait)).toHaveLength(1));
      return { answer };
    });
    expect((await refusal.answer).body).toMatchObject({
      code: 'checkout-total-changed',
      total: { actual: eur(11980) },
    });
  });

  it('is refused when a product is no longer sold', async () => {
    const { ada, compass } = await adaWithTwoCompasses();
    await shop.discontinue(compass);
    const refusal = await ada.checkOut(9980).expect(409);
    expect(refusal.body).toMatchObject({
      code: 'checkout-total-changed',
      differences: [{ productId: compass, oldPrice: eur(4990), newPrice: null }],
      total: { stated: eur(9980), actual: eur(0) },
    });
  });

  it('is refused while the basket is empty', async () => {
    const refusal = await shop.customer().checkOut(0).expect(409);
    expect(refusal.body).toMatchObject({ code: 'basket-must-not-be-empty' });
  });

  it('happens once for one idempotency key, and repeats its answer', async () => {
    const { ada } = await adaWithTwoCompasses();
    const key = { 'Idempotency-Key': newId() };
    const first = await ada.checkOut(9980, key).expect(202);
    const again = await ada.checkOut(9980, key).expect(202);
    expect(again.body).toEqual(first.body);
    await ada.checkOut(1, key).expect(422);
    expect(await outboxRowsOf(ada)).toBe(1);
  });

  it('has its idempotency key to itself: another customer with the same key, and the same request, gets their own answer', async () => {
    const compass = await shop.offer(4990);
    const [ada, bob, eve] = [shop.customer(), shop.customer(), shop.customer()];
    await Promise.all([ada.add(compass, 2), bob.add(compass, 2)]);
    const key = { 'Idempotency-Key': newId() };
    const answers = await Promise.all([ada.checkOut(9980, key).expect(202), bob.checkOut(9980, key).expect(202)]);

    const ids = answers.map(({ body }) => (body as { checkoutId: string }).checkoutId);
    expect(new Set(ids).size).toBe(2);
    expect(answers.map(({ headers }) => headers['idempotent-replayed'])).toEqual([undefined, undefined]);
    expect(await Promise.all([ada, bob].map(async (one) => (await one.basket()).pendingCheckoutId))).toEqual(ids);
    expect([await outboxRowsOf(ada), await outboxRowsOf(bob)]).toEqual([1, 1]);

    const refusal = await eve.checkOut(9980, key).expect(409);
    expect(refusal.body).toMatchObject({ code: 'basket-must-not-be-empty' });
    expect(JSON.stringify(refusal.body)).not.toMatch(new RegExp(ids.join('|')));
    expect((await bob.checkOut(9980, key).expect(202)).body).toEqual(answers[1].body);
  });

  it('does not use up the idempotency key when it is refused', async () => {
    const { ada, compass } = await adaWithTwoCompasses();
    const key = { 'Idempotency-Key': newId() };
    await shop.discontinue(compass);
    await ada.checkOut(9980, key).expect(409);
    await shop.revise(compass, 'Brass compass', 4990);
    await ada.checkOut(9980, key).expect(202);
  });

  it('succeeds once when several requests arrive at the same time', async () => {
    const { ada } = await adaWithTwoCompasses();
    const responses = await Promise.all(Array.from({ length: 5 }, () => ada.checkOut(9980)));
    expect(responses.map((response) => response.status).sort()).toEqual([202, 409, 409, 409, 409]);
    expect(await outboxRowsOf(ada)).toBe(1);
  });

  it('is refused while the order of the previous checkout is being started', async () => {
    const { ada } = await adaWithTwoCompasses();
    await ada.checkedOut(9980);
    const refusal = await ada.checkOut(9980).expect(409);
    expect(refusal.body).toMatchObject({ code: 'only-one-checkout-at-a-time' });
  });

  it.each(['token', 'label'])(
    'refuses a card number as the %s of a payment method, without repeating it',
    async (part) => {
      const { ada } = await adaWithTwoCompasses();
      const more = { paymentMethod: { ...paymentMethod, [part]: '4111 1111 1111 1111' } };
      const refusal = await ada.checkOut(9980, {}, more).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ field: `paymentMethod.${part}` }] });
      expect(refusal.text).not.toContain('1111');
      expect(await outboxRowsOf(ada)).toBe(0);
    },
  );

  it.each(['4111.1111.1111.1111', 'tok_4111111111111111', 'Visa 4111 1111 1111 1111 12/27'])(
    'refuses a card number written as %s',
    async (label) => {
      const { ada } = await adaWithTwoCompasses();
      const refusal = await ada.checkOut(9980, {}, { paymentMethod: { ...paymentMethod, label } }).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ field: 'paymentMethod.label' }] });
    },
  );

  it('names every wrong field of the address', async () => {
    const more = { address: { ...address, country: 'Germany', city: '' } };
    const refusal = await shop.customer().checkOut(1, {}, more).expect(400);
    const fields = (refusal.body as { errors: { field: string }[] }).errors.map((error) => error.field);
    expect(fields).toEqual(expect.arrayContaining(['address.country', 'address.city']));
  });
});
