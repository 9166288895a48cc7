import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { toHeaders } from '../../envelope/envelope.js';
import { aProduct, priceChange } from '../../specs/price-changes.js';
import { TestConsumer } from '../../specs/consumption/test-consumer.js';
import { EventHandlers } from '../handlers/event-handlers.js';
import { PartitionConsumer } from './partition-consumer.js';

const { topic, type } = ProductPriceChangedIntegrationEvent;

describe('The offset of a message', () => {
  let consumer: TestConsumer;

  beforeEach(async () => {
    consumer = await TestConsumer.open();
  });
  afterEach(() => consumer.close());

  const message = (product: string, offset: bigint) => {
    const attributes = { id: randomUUID(), type, source: '/spec', subject: product, time: '2026-11-20T09:30:00.000Z' };
    const headers = Object.entries(toHeaders({ ...attributes, correlationId: attributes.id }, {}));
    return {
      ...{ topic, partition: 0, offset, timestamp: 0, key: Buffer.from(product) },
      value: Buffer.from(JSON.stringify(priceChange(product, 1))),
      headers: headers.map(([name, value]) => [name, Buffer.from(value)] as const),
    };
  };

  it('is resolved after the effect of its message is committed, never before', async () => {
    const service = await consumer.start();
    const [first, second] = [aProduct(), aProduct()];
    const resolved: bigint[] = [];
    const resolvedMeanwhile: bigint[] = [];
    const committedBefore: Array<Promise<unknown[]>> = [];
    const handlers = new EventHandlers();
    handlers.add(ProductPriceChangedIntegrationEvent, {
      name: 'spec',
      handle: async () => void resolvedMeanwhile.push(...resolved),
    });
    await service.get(PartitionConsumer).consume(
      {
        ...{ topic, partition: 0, signal: new AbortController().signal },
        messages: [message(first, 1n), message(second, 2n)],
        resolve: (offset) => {
          resolved.push(offset);
          committedBefore.push(consumer.database.dataSource.query('SELECT message_id FROM inbox'));
        },
      },
      handlers,
    );
    expect(resolvedMeanwhile).toEqual([]);
    expect(resolved.at(-1)).toBe(2n);
    expect(await committedBefore[0]).toHaveLength(2);
  });
});
