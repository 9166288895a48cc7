import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { address, paymentMethod } from '../test-support/checkouts.js';
import type { Customer } from '../test-support/customer.js';
import { Shop } from '../test-support/shop.js';

const fieldsOf = ({ body }: { body: { errors?: { field: string }[] } }) => body.errors?.map(({ field }) => field);
const total = { amount: 9980, currency: 'EUR' };

describe('A customer', () => {
  let shop: Shop;
  let compass: string;
  let ada: Customer;

  beforeAll(async () => {
    shop = await Shop.open();
    compass = await shop.offer(4990);
    ada = shop.customer();
    await ada.add(compass, 2);
  });
  afterAll(() => shop.close());

  const checkoutsTold = () =>
    shop.service.query('SELECT FROM outbox WHERE type = $1', [BasketCheckedOutIntegrationEvent.type]);

  it.each([
    ['customerId', newId()],
    ['userId', newId()],
    ['ownerId', newId()],
    ['checkoutId', newId()],
    ['status', 'paid'],
    ['role', 'operations'],
    ['price', 1],
    ['items', [{ productId: newId(), quantity: 1, unitPrice: { amount: 1, currency: 'EUR' } }]],
    ['address', { ...address, customerId: newId() }, 'address.customerId'],
    ['paymentMethod', { ...paymentMethod, status: 'authorized' }, 'paymentMethod.status'],
    ['total', { ...total, discount: 9979 }, 'total.discount'],
  ])('cannot set %s by checking out', async (name, value, field = name) => {
    const before = await ada.basket();
    const refusal = await ada.checkOut(total.amount, {}, { [name]: value }).expect(422);
    expect(refusal.body).toMatchObject({ code: 'unknown-field' });
    expect(fieldsOf(refusal)).toEqual([field]);
    expect(await ada.basket()).toEqual(before);
    expect(await checkoutsTold()).toEqual([]);
  });

  it.each(['price', 'unitPrice', 'ownerId', 'userId', 'status', 'available'])(
    'cannot set %s by adding a product or by changing a quantity',
    async (field) => {
      const before = await ada.basket();
      const more = { [field]: field.endsWith('rice') ? { amount: 1, currency: 'EUR' } : newId() };
      const added = await ada.call('post', '/basket/items', { productId: compass, quantity: 3, ...more }).expect(422);
      const changed = await ada.call('put', `/basket/items/${compass}`, { quantity: 3, ...more }).expect(422);
      expect([added, changed].map(fieldsOf)).toEqual([[field], [field]]);
      expect(await ada.basket()).toEqual(before);
    },
  );
});
