import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestConsumer } from '../../specs/consumption/test-consumer.js';
import { aProduct } from '../../specs/price-changes.js';
import { eventually } from '../../specs/eventually.js';

let consumer: TestConsumer;

beforeEach(async () => {
  consumer = await TestConsumer.open();
});
afterEach(() => consumer.close());

it.each([
  ['each message is committed by itself if the service wants it', 'one' as const, 3],
  ['messages that arrive together are committed together otherwise', 'many' as const, 1],
])('%s', async (_, messagesPerTransaction, transactions) => {
  const product = aProduct();
  await consumer.change([product, 1], [product, 2], [product, 3]);

  await consumer.start({ messagesPerTransaction });

  await eventually(async () => expect(await consumer.prices(product)).toEqual([1, 2, 3]));
  const writers = await consumer.database.dataSource.query('SELECT DISTINCT xmin::text FROM inbox');
  expect(writers).toHaveLength(transactions);
});
