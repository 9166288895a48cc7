import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { toHeaders } from '../../envelope/envelope.js';
import { aProduct, priceChange } from '../../specs/price-changes.js';
import { type PriceChanged, pricesOf } from '../../specs/consumption/price-handler.js';
import { TestConsumer } from '../../specs/consumption/test-consumer.js';
import { EventHandlers } from '../handlers/event-handlers.js';
import { PartitionConsumer } from './partition-consumer.js';

const { topic, type } = ProductPriceChangedIntegrationEvent;

/** A price of zero can't be written: the database finds out, when the handler has ended. */
const put = new PreparedStatement('INSERT INTO handled (product, amount) SELECT $1::uuid, $2::int + 0 * (1 / $2::int)');

describe('Statements that handlers enqueue to be sent together', () => {
  let consumer: TestConsumer;

  beforeEach(async () => {
    consumer = await TestConsumer.open();
  });
  afterEach(() => consumer.close());

  const message = (product: string, amount: number, offset: bigint) => {
    const attributes = { id: randomUUID(), type, source: '/spec', subject: product, time: '2026-11-20T09:30:00.000Z' };
    const headers = Object.entries(toHeaders({ ...attributes, correlationId: attributes.id }, {}));
    return {
      ...{ topic, partition: 0, offset, timestamp: 0, key: Buffer.from(product) },
      value: Buffer.from(JSON.stringify(priceChange(product, amount))),
      headers: headers.map(([name, value]) => [name, Buffer.from(value)] as const),
    };
  };

  /** Consumes a message for each price, all of one partition; resolves with the products that were handled, in order. */
  const consume = async (
    prices: ReadonlyArray<readonly [product: string, amount: number]>,
    afterwards: (product: string) => void = () => undefined,
  ) => {
    const service = await consumer.start();
    const handled: string[] = [];
    const handlers = new EventHandlers();
    handlers.add(ProductPriceChangedIntegrationEvent, {
      name: 'spec',
      handle: async (event) => {
        const { productId, newPrice } = (event as PriceChanged).data;
        handled.push(productId);
        await put.enqueue(service.get(CurrentTransaction).manager, [productId, newPrice.amount]);
        afterwards(productId);
      },
    });
    const messages = prices.map(([product, amount], index) => message(product, amount, BigInt(index)));
    const batch = { topic, partition: 0, signal: new AbortController().signal, messages, resolve: () => undefined };
    await service.get(PartitionConsumer).consume(batch, handlers);
    return handled;
  };
  const prices = async (products: readonly string[]) =>
    Promise.all(products.map((product) => pricesOf(consumer.database.dataSource, product)));

  it('are executed in the order of the messages, once each', async () => {
    const [lamp, rope] = [aProduct(), aProduct()];
    const handled = await consume([
      [lamp, 1],
      [rope, 2],
      [lamp, 3],
    ]);
    expect(handled).toEqual([lamp, rope, lamp]);
    expect(await prices([lamp, rope])).toEqual([[1, 3], [2]]);
  });

  it('dead-letter only the message whose statement fails', async () => {
    const products = Array.from({ length: 8 }, aProduct);
    await consume(products.map((product, index) => [product, index === 3 ? 0 : 7]));
    expect(await prices(products)).toEqual(products.map((_, index) => (index === 3 ? [] : [7])));
    expect(await consumer.letterStates()).toEqual(['dead']);
    await consumer.untilLetters(products[3]!, ['dead']);
  });

  it('are reported before the error of a later handler', async () => {
    const products = Array.from({ length: 8 }, aProduct);
    const fail = (product: string) => {
      if (product === products[5]) throw new Error('no such price');
    };
    await consume(
      products.map((product, index) => [product, index === 3 ? 0 : 7]),
      fail,
    );
    expect(await prices(products)).toEqual(products.map((_, index) => (index === 3 || index === 5 ? [] : [7])));
    await consumer.untilLetters(products[3]!, ['dead']);
    await consumer.untilLetters(products[5]!, ['dead']);
  });

  it('park later messages of the same key behind the one whose statement failed', async () => {
    const [lamp, rope] = [aProduct(), aProduct()];
    await consume([
      [lamp, 1],
      [lamp, 0],
      [rope, 2],
      [lamp, 3],
    ]);
    expect(await prices([lamp, rope])).toEqual([[1], [2]]);
    await consumer.untilLetters(lamp, ['dead', 'parked']);
  });
});
