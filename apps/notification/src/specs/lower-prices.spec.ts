import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';
import { type RegisteredPerson, Shop } from '../test-support/shop.js';

interface Recorded {
  readonly contents: { productName: string | null; oldPrice: { amount: number }; newPrice: { amount: number } };
}

describe('When a product in the basket becomes cheaper', () => {
  let service: TestService;
  let shop: Shop;

  beforeAll(async () => {
    service = await startNotification();
    shop = new Shop(service);
  });
  afterAll(() => service.stop());

  async function customer(): Promise<RegisteredPerson> {
    const person = await shop.register();
    await eventually(async () =>
      expect(await service.query('SELECT FROM people WHERE id = $1', [person.id])).toHaveLength(1),
    );
    return person;
  }

  const dropsTold = async ({ id }: RegisteredPerson) => {
    const sql = `SELECT contents FROM mails WHERE person_id = $1 AND kind = 'price-drop' ORDER BY recorded_at`;
    const mails = await service.query<Recorded & Record<string, unknown>>(sql, [id]);
    return mails.map(({ contents: { oldPrice, newPrice } }) => [oldPrice.amount, newPrice.amount]);
  };

  const untilBasket = ({ id }: RegisteredPerson, revision: number) =>
    eventually(async () => {
      const rows = await service.query('SELECT revision FROM baskets WHERE customer_id = $1', [id]);
      expect(rows).toEqual([{ revision }]);
    });

  const untilPrice = (productId: string, price: number) =>
    eventually(async () => {
      const rows = await service.query('SELECT price_amount FROM products WHERE id = $1', [productId]);
      expect(rows).toEqual([{ price_amount: String(price) }]);
    });

  it('each customer who has it gets a mail with the old and the new price, and nobody else', async () => {
    const product = await shop.createProduct('Brass compass');
    const [ada, bob, eve] = [await customer(), await customer(), await customer()];
    await shop.changeBasket(ada.id, 1, [product, 4_990]);
    await shop.changeBasket(bob.id, 1, [product, 5_990]);
    await shop.changeBasket(eve.id, 1, [await shop.createProduct('Rope'), 4_990]);
    await Promise.all([ada, bob, eve].map((each) => untilBasket(each, 1)));
    await shop.changePrice(product, 4_990, 3_990);
    await eventually(async () => expect(await dropsTold(ada)).toEqual([[4_990, 3_990]]));
    expect(await dropsTold(bob)).toEqual([[5_990, 3_990]]);
    expect(await dropsTold(eve)).toEqual([]);
    await eventually(async () => {
      const sent = await service.query('SELECT subject FROM previewed_mails WHERE recipient_address = $1', [ada.email]);
      expect(sent).toContainEqual({ subject: 'Brass compass is now €39.90' });
    });
  });

  it('a customer hears of each price once, however often the product comes back to it', async () => {
    const product = await shop.createProduct();
    const ada = await customer();
    await shop.changeBasket(ada.id, 1, [product, 4_990]);
    await untilBasket(ada, 1);
    for (const [from, to] of [
      [4_990, 3_990],
      [3_990, 4_990],
      [4_990, 3_990],
      [3_990, 2_990],
    ] as const) {
      await shop.changePrice(product, from, to);
      await untilPrice(product, to);
    }
    expect(await dropsTold(ada)).toEqual([
      [4_990, 3_990],
      [4_990, 2_990],
    ]);
  });

  it('a price that rises is no news, nor is one that the customer has seen', async () => {
    const product = await shop.createProduct();
    const ada = await customer();
    await shop.changeBasket(ada.id, 1, [product, 3_990]);
    await untilBasket(ada, 1);
    await shop.changePrice(product, 3_990, 5_990);
    await shop.changePrice(product, 5_990, 3_990);
    await untilPrice(product, 3_990);
    expect(await dropsTold(ada)).toEqual([]);
  });

  it('an old state of the basket does not come back, in whatever order its events arrive', async () => {
    const product = await shop.createProduct();
    const ada = await customer();
    await shop.changeBasket(ada.id, 7);
    await untilBasket(ada, 7);
    await shop.changeBasket(ada.id, 6, [product, 4_990]);
    await shop.changeBasket(ada.id, 8);
    await untilBasket(ada, 8);
    await shop.changePrice(product, 4_990, 3_990);
    await untilPrice(product, 3_990);
    expect(await dropsTold(ada)).toEqual([]);
  });

  it('the customer hears of it although the basket is heard of after the new price', async () => {
    const product = await shop.createProduct();
    const ada = await customer();
    await shop.changePrice(product, 4_990, 3_990);
    await untilPrice(product, 3_990);
    await shop.changeBasket(ada.id, 1, [product, 4_990]);
    await shop.changeBasket(ada.id, 2, [product, 4_990]);
    await untilBasket(ada, 2);
    expect(await dropsTold(ada)).toEqual([[4_990, 3_990]]);
  });

  it('nobody is missed when baskets and prices change at the same moment', async () => {
    const products = await Promise.all(Array.from({ length: 10 }, () => shop.createProduct()));
    const people = await Promise.all(products.map(() => customer()));
    await Promise.all(
      people.flatMap(({ id }, n) => [
        shop.changeBasket(id, 1, ...products.map((product): [string, number] => [product, 4_990])),
        shop.changePrice(products[n]!, 4_990, 3_990),
      ]),
    );
    await eventually(async () => {
      for (const person of people) expect(await dropsTold(person)).toHaveLength(products.length);
    });
  });

  it('nobody is missed when a product, a basket and a lower price become known at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => customer()));
    await Promise.all(
      people.map(async ({ id }) => {
        const product = await shop.createProduct();
        await Promise.all([shop.changeBasket(id, 1, [product, 4_990]), shop.changePrice(product, 4_990, 3_990)]);
      }),
    );
    await eventually(async () => {
      for (const person of people) expect(await dropsTold(person)).toHaveLength(1);
    });
  });

  it('ten thousand customers are told within one change of the price', async () => {
    const product = await shop.createProduct('Lantern');
    await eventually(async () =>
      expect(await service.query('SELECT FROM products WHERE id = $1', [product])).toHaveLength(1),
    );
    await service.query(
      `WITH customers AS (SELECT gen_random_uuid() AS id FROM generate_series(1, 10000)),
            added AS (INSERT INTO baskets SELECT id, 1 FROM customers)
       INSERT INTO basket_items SELECT id, $1, 4990, 'EUR' FROM customers`,
      [product],
    );
    await shop.changePrice(product, 4_990, 3_990);
    await eventually(async () => {
      const sql = `SELECT count(*)::int AS mails FROM mails WHERE contents->>'productName' = 'Lantern'`;
      expect(await service.query(sql)).toEqual([{ mails: 10_000 }]);
    });
  });

  it('who has switched these mails off gets none, also of those that were recorded before', async () => {
    const product = await shop.createProduct('Anchor');
    const ada = await customer();
    await shop.changeBasket(ada.id, 1, [product, 4_990]);
    await untilBasket(ada, 1);
    await service.request
      .put('/preferences/price-drop')
      .auth(ada.token, { type: 'bearer' })
      .send({ enabled: false })
      .expect(200);
    await shop.changePrice(product, 4_990, 3_990);
    await eventually(async () => {
      const mails = await service.query(`SELECT status FROM mails WHERE person_id = $1 AND kind = 'price-drop'`, [
        ada.id,
      ]);
      expect(mails).toEqual([{ status: 'suppressed' }]);
    });
  });
});
