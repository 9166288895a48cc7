import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ProductPriceChangedIntegrationEvent,
  ProductPriceChangedIntegrationEventV2,
  ProductUpdatedIntegrationEvent,
} from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually } from '@tradewind/testing';
import { Shop } from '../test-support/shop.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('When the catalogue changes', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  it('a new price reaches every basket that contains the product, with a notice of the old and the new price', async () => {
    const compass = await shop.offer(4990);
    const customers = [shop.customer(), shop.customer(), shop.customer()];
    await Promise.all(customers.map((customer) => customer.add(compass, 2)));
    await shop.changePrice(compass, 4990, 5990);
    for (const customer of customers) {
      expect(await customer.basket()).toMatchObject({
        items: [
          {
            unitPrice: eur(5990),
            linePrice: eur(11980),
            priceNotice: { oldPrice: eur(4990), newPrice: eur(5990), cause: 'regular-price' },
          },
        ],
        total: eur(11980),
      });
    }
  });

  it('the notice stays until the customer acknowledges it, even over several changes', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    await shop.changePrice(compass, 4990, 5990);
    await shop.changePrice(compass, 5990, 3990);
    expect(await ada.basket()).toMatchObject({
      items: [{ priceNotice: { oldPrice: eur(4990), newPrice: eur(3990) } }],
    });
    const seen = await ada.call('post', '/basket/price-notices/seen').expect(200);
    expect(seen.body).toMatchObject({ items: [{ unitPrice: eur(3990), priceNotice: null }] });
  });

  it('there is no notice when the price is back at what the customer saw', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    await shop.changePrice(compass, 4990, 5990);
    await shop.changePrice(compass, 5990, 4990);
    expect(await ada.basket()).toMatchObject({ items: [{ priceNotice: null }] });
  });

  it('the notice says why: a sale started, and then it ended', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    await shop.changePrice(compass, 4990, 3990, 'sale-started');
    expect(await ada.basket()).toMatchObject({ items: [{ priceNotice: { cause: 'sale-started' } }] });
    await shop.changePrice(compass, 3990, 5490, 'sale-ended');
    expect(await ada.basket()).toMatchObject({ items: [{ priceNotice: { cause: 'sale-ended' } }] });
  });

  it('a price change in the first version of the event is accepted too, with its cause unstated', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    const prices = { oldPrice: eur(4990), newPrice: eur(5990) };
    const changedAt = new Date().toISOString();
    await shop.service.publish(ProductPriceChangedIntegrationEvent, { productId: compass, ...prices, changedAt });
    await shop.untilCopied(compass, { price_amount: '5990' });
    expect(await ada.basket()).toMatchObject({ items: [{ priceNotice: { newPrice: eur(5990), cause: 'unstated' } }] });
  });

  it('a new name is shown in baskets', async () => {
    const compass = await shop.offer(4990);
    const ada = shop.customer();
    await ada.add(compass, 1);
    await shop.revise(compass, 'Brass compass, polished', 4490);
    expect(await ada.basket()).toMatchObject({ items: [{ name: 'Brass compass, polished', unitPrice: eur(4490) }] });
  });

  it('a discontinued product is shown as not available and is not part of the total', async () => {
    const [compass, rope] = [await shop.offer(4990), await shop.offer(250)];
    const ada = shop.customer();
    await ada.add(compass, 1);
    await ada.add(rope, 1);
    await shop.discontinue(compass);
    expect(await ada.basket()).toMatchObject({ items: [{ available: false }, { available: true }], total: eur(250) });
  });

  it('a product whose first events are gone becomes known with the next event that contains all of it', async () => {
    const orphan = newId();
    await shop.service.publish(ProductPriceChangedIntegrationEventV2, {
      ...ProductPriceChangedIntegrationEventV2.example,
      productId: orphan,
    });
    await shop.revise(orphan, 'Old compass', 5990);
    expect(await shop.customer().add(orphan, 1)).toMatchObject({
      items: [{ name: 'Old compass', unitPrice: eur(5990) }],
    });
  });

  it('a name that cannot be stored waits for an operator and says why, and later events of the product are handled after it', async () => {
    const compass = await shop.offer(4990);
    const { type, topic, example } = ProductUpdatedIntegrationEvent;
    const data = { ...example, productId: compass, name: 'Brass\u0000 compass' };
    const messageId = await shop.service.deliver({ type, topic, key: compass, data });
    await eventually(async () => expect(await shop.service.fateOf(messageId)).toContain('0x00'));
    const [letter] = await shop.service.query<{ id: string; state: string }>(
      'SELECT id, state FROM dead_letter WHERE message_id = $1',
      [messageId],
    );
    expect(letter).toMatchObject({ state: 'dead' });

    await shop.service.request
      .post(`/dead-letters/${letter!.id}/discard`)
      .auth(shop.service.tokenFor({ roles: ['operations'] }), { type: 'bearer' })
      .send({ reason: 'no name at all' })
      .expect(200);

    await shop.revise(compass, 'Brass compass', 5990);
  });
});
