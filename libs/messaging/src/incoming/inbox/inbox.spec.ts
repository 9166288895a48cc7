import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../specs/eventually.js';
import { change, TestConsumer } from '../../specs/consumption/test-consumer.js';
import { handled } from '../../specs/consumption/price-handler.js';
import { aProduct } from '../../specs/price-changes.js';

describe('The inbox', () => {
  let consumer: TestConsumer;

  beforeEach(async () => {
    consumer = await TestConsumer.open();
  });
  afterEach(() => consumer.close());

  const remembered = async (): Promise<string[]> => {
    const sql = 'SELECT message_id FROM inbox ORDER BY message_id';
    return (await consumer.database.dataSource.query<Array<{ message_id: string }>>(sql)).map((row) => row.message_id);
  };

  it('removes messages after seven days, however many there are', async () => {
    await consumer.database.dataSource.query(`
      INSERT INTO inbox (consumer, message_id, received_at)
      SELECT 'basket', 'old ' || n, now() - interval '7 days 1 minute' FROM generate_series(1, 12000) AS n`);
    await consumer.database.dataSource.query(`
      INSERT INTO inbox (consumer, message_id, received_at) VALUES ('basket', 'recent', now() - interval '6 days 23 hours')`);
    await consumer.start();
    await eventually(async () => expect(await remembered()).toEqual(['recent']));
  });

  it('distinguishes messages by any id that a CloudEvents publisher may use', async () => {
    await consumer.start();
    const product = aProduct();
    const ids = ['1', 'orders/2026-11-20#7', 'Größe 42', 'x'.repeat(255)];
    const messages = ids.map((id, index) => ({ ...change(product, index + 1), id }));
    await consumer.publishRaw([...messages, ...messages]);
    await consumer.change([product, 5]);
    await consumer.untilPrices(product, [1, 2, 3, 4, 5]);
    expect(await remembered()).toEqual(expect.arrayContaining(ids));
  });

  it('accepts many messages in one transaction, and each takes effect once', async () => {
    const products = Array.from({ length: 40 }, aProduct);
    const amounts = Array.from({ length: 20 }, (_, index) => index + 1);
    await consumer.change(...amounts.flatMap((amount) => products.map((product) => [product, amount] as const)));
    await consumer.start();
    for (const product of products) await consumer.untilPrices(product, amounts);
    expect(handled.attempts).toHaveLength(800);
    const sql = 'SELECT count(DISTINCT transaction_id)::int AS transactions FROM handled';
    const [{ transactions }] = await consumer.database.dataSource.query<[{ transactions: number }]>(sql);
    expect(transactions).toBeLessThan(200);
  });
});
