import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { OrderStartedIntegrationEvent, ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import type { Counter } from 'prom-client';
import type { BrokerMessage } from '@tradewind/broker';
import { headerName } from '../../envelope/header-names.js';
import { MessagingMetrics } from '../../instruments/messaging-metrics.js';
import { eventually } from '../../specs/eventually.js';
import { handled } from '../../specs/consumption/price-handler.js';
import { productsOfOnePartition, TestConsumer } from '../../specs/consumption/test-consumer.js';
import { priceChange } from '../../specs/price-changes.js';

const { type } = ProductPriceChangedIntegrationEvent;

const attributes = (key: string): Record<string, string> => ({
  [headerName.specVersion]: '1.0',
  [headerName.id]: `spec-${key}`,
  [headerName.type]: type,
  [headerName.source]: '/spec',
  [headerName.subject]: key,
  [headerName.time]: '2026-11-20T09:30:00.000Z',
  [headerName.contentType]: 'application/json',
});

const message = (key: string, headers: Record<string, string>, value: Buffer | null): BrokerMessage => ({
  key: Buffer.from(key),
  value,
  headers: Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)] as const),
});

const valid = (key: string) => Buffer.from(JSON.stringify(priceChange(key, 7)));
const without = (key: string, name: string) => {
  const { [name]: _left, ...rest } = attributes(key);
  return message(key, rest, valid(key));
};
const having = (key: string, name: string, value: string) =>
  message(key, { ...attributes(key), [name]: value }, valid(key));
const carrying = (key: string, value: string | Buffer) => message(key, attributes(key), Buffer.from(value));

const kinds: Array<[name: string, (key: string) => BrokerMessage, reason: string]> = [
  ['without any header', (key) => message(key, {}, valid(key)), 'The message is not a CloudEvent'],
  ['a tombstone without headers', (key) => message(key, {}, null), 'The message is a tombstone'],
  ['a tombstone with headers', (key) => message(key, attributes(key), null), 'it has no payload'],
  ['without a specversion', (key) => without(key, headerName.specVersion), 'Header ce_specversion is missing'],
  ['of another specversion', (key) => having(key, headerName.specVersion, '0.3'), 'ce_specversion is not 1.0'],
  ['without an id', (key) => without(key, headerName.id), 'Header ce_id is missing'],
  ['with an endless id', (key) => having(key, headerName.id, 'x'.repeat(256)), 'ce_id is not a text of up to 255'],
  ['with a NUL in its id', (key) => having(key, headerName.id, 'a\0b'), 'ce_id is not a text of up to 255'],
  ['without a source', (key) => without(key, headerName.source), 'Header ce_source is missing'],
  ['without a type', (key) => without(key, headerName.type), 'header ce_type is missing'],
  ['of a type that is none', (key) => having(key, headerName.type, 'com.example.thing'), 'is not an integration event'],
  ['of a type with a NUL', (key) => having(key, headerName.type, `${type}\0`), 'is not an integration event'],
  [
    'in the topic of another context',
    (key) => having(key, headerName.type, OrderStartedIntegrationEvent.type),
    'does not belong to topic "tradewind.catalog.events"',
  ],
  ['no JSON', (key) => carrying(key, '{"productId":'), 'The payload is not JSON'],
  ['JSON, but no object', (key) => carrying(key, '[]'), 'expected object'],
  ['a breach of the schema', (key) => carrying(key, '{"productId":"tent"}'), 'productId: Invalid UUID'],
  ['not UTF-8', (key) => carrying(key, Buffer.from([0xff, 0xfe, 0xc3, 0x28])), 'The payload is not JSON'],
  ['a megabyte of garbage', (key) => carrying(key, randomBytes(999_000)), 'The payload is not JSON'],
  [
    'garbage all over',
    (key) => ({
      key: Buffer.from(key),
      value: randomBytes(50_000),
      headers: [
        ['\0', randomBytes(20_000)],
        ['__proto__', randomBytes(100)],
        [headerName.type, Buffer.from([0, 0xff, 0])],
        [headerName.id, randomBytes(5_000)],
      ],
    }),
    'is not an integration event',
  ],
];

describe('A malformed message', () => {
  let consumer: TestConsumer;
  let keys: string[];

  beforeAll(async () => {
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    consumer = await TestConsumer.open();
    await consumer.start();
    keys = productsOfOnePartition(kinds.length + 1);
  });
  afterAll(async () => {
    await consumer.close();
    vi.restoreAllMocks();
  });

  it('of any kind becomes a dead letter at once with its reason, and blocks neither its partition nor its consumer', async () => {
    const bystander = keys.at(-1)!;
    for (const [index, [, create]] of kinds.entries()) {
      await consumer.publish(create(keys[index]!));
      await consumer.change([bystander, index + 1]);
    }
    await consumer.untilPrices(
      bystander,
      kinds.map((_, index) => index + 1),
    );
    await eventually(async () => expect(await consumer.letterStates()).toEqual(kinds.map(() => 'dead')));
    expect(handled.attempts.every(({ product }) => product === bystander)).toBe(true);
  });

  it.each(kinds.map(([name, , reason], index) => [name, reason, index] as const))(
    '%s is kept with the reason "%s"',
    async (_, reason, index) => {
      const { letters } = await consumer.letters.list({ key: keys[index]! });
      expect(letters).toMatchObject([{ state: 'dead', error: expect.stringContaining(reason), attempts: 1 }]);
    },
  );

  it('that is replayed fails again, and counts as malformed again', async () => {
    const { registry } = consumer.services[0]!.get(MessagingMetrics);
    const counted = async () => {
      const metric = registry.getSingleMetric('messaging_consumer_dead_lettered_total') as Counter<'type' | 'reason'>;
      const { values } = await metric.get();
      return {
        reasons: [...new Set(values.map(({ labels }) => labels.reason))],
        times: values.reduce((sum, { value }) => sum + value, 0),
      };
    };
    expect(await consumer.letters.replay({ all: true }, 'operator@tradewind.example')).toEqual({
      replayed: kinds.length,
    });
    await eventually(async () => expect(await counted()).toEqual({ reasons: ['malformed'], times: 2 * kinds.length }));
    expect(await consumer.letters.counts()).toMatchObject({ dead: kinds.length, parked: 0 });
  });

  it('is kept byte for byte', async () => {
    const [key] = productsOfOnePartition(1);
    const garbage = { key: Buffer.from(key!), value: randomBytes(1_000), headers: [['x', randomBytes(9)] as const] };
    await consumer.publish(garbage);
    const [summary] = await consumer.untilLetters(key!, ['dead']);
    const { payload, headers } = await consumer.letters.get(summary!.id);
    expect({ payload, headers }).toEqual({ payload: garbage.value, headers: garbage.headers });
  });

  it('with a key of a hundred kilobytes is kept too', async () => {
    const key = randomBytes(100_000);
    await consumer.publish({ key, value: null, headers: [] }, { key, value: null, headers: [] });
    await eventually(async () => expect((await consumer.letters.counts()).dead).toBe(kinds.length + 3));
  });
});

describe('A message without a handler', () => {
  it('is skipped: one of another type of the context, or of a future version', async () => {
    const consumer = await TestConsumer.open();
    await consumer.start();
    const [product] = productsOfOnePartition(1);
    for (const unknown of ['tradewind.catalog.product-praised.v1', 'tradewind.catalog.product-price-changed.v77'])
      await consumer.publish(having(product!, headerName.type, unknown));
    await consumer.change([product!, 1]);
    await consumer.untilPrices(product!, [1]);
    expect(await consumer.letterStates()).toEqual([]);
    await consumer.close();
  });
});
