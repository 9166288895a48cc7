import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { Order } from '../spec-shop/order.js';
import { startShop, type Shop } from '../spec-shop/start-shop.js';
import { TappedWire } from '../spec-shop/tapped-wire.js';

let shop: Shop;
let wire: TappedWire;

beforeAll(async () => {
  const wayTo = async (url: string) => {
    wire = await TappedWire.to(url);
    return wire.url;
  };
  shop = await startShop({ wayTo });
});
afterAll(async () => {
  await shop.stop();
  await wire.close();
});

it('An aggregate with parts costs two round trips to load, two to save, and one to commit', async () => {
  const order = Order.start(newId(), 'Ada');
  ['lamp', 'rope'].forEach((item) => order.add(item));
  await shop.orders.save(order);
  const before = wire.writes;
  await shop.unitOfWork.run(async () => {
    const loaded = await shop.orders.get(order.id);
    loaded.add('sextant');
    await shop.orders.save(loaded);
  });
  expect(wire.writes - before).toBe(5);
  expect((await shop.orders.get(order.id)).items).toEqual(['lamp', 'rope', 'sextant']);
});
