import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { MessageTooLargeError } from '../port/broker-errors.js';
import type { BrokerMessage, ReceivedMessage } from '../port/broker-message.js';
import type { Broker } from '../port/broker.js';
import type { TestBench } from './test-bench.js';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));
const headerName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((name) => name !== '__proto__');
const header = fc.tuple(fc.oneof(fc.constantFrom('ce_id', 'traceparent'), headerName), bytes(40));
const message: fc.Arbitrary<BrokerMessage> = fc.record({
  key: fc.option(bytes(64)),
  value: fc.option(bytes(2_000)),
  headers: fc.array(header, { maxLength: 8 }),
});

export function describeContent(bench: TestBench): void {
  describe('content', () => {
    it('delivers keys, values, tombstones and repeated headers byte for byte', async () => {
      const { broker, receive } = await echo(bench);
      await fc.assert(
        fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 20 }), async (messages) => {
          const records = await broker.publish(bench.topic, messages);
          for (const [i, { partition, offset }] of records.entries()) {
            const { key, value, headers } = await receive(partition, offset);
            const sent = messages[i]!;
            expect({ key, value, headers: byName(headers) }).toEqual({ ...sent, headers: byName(sent.headers) });
          }
        }),
        { numRuns: 25 },
      );
    });

    it('distinguishes a tombstone from an empty value, and no key from an empty key', async () => {
      const { broker, receive } = await echo(bench);
      const sent: BrokerMessage[] = [
        { key: Buffer.from('order-1'), value: null, headers: [] },
        { key: Buffer.alloc(0), value: Buffer.alloc(0), headers: [['empty', Buffer.alloc(0)]] },
        { key: null, value: Buffer.from('x'), headers: [] },
      ];
      const records = await broker.publish(bench.topic, sent);
      for (const [i, { partition, offset }] of records.entries()) {
        const { key, value, headers } = await receive(partition, offset);
        expect({ key, value, headers }).toEqual(sent[i]);
      }
    });

    it('delivers values of 1 byte to 900 kB, several in one publication', async () => {
      const { broker, receive } = await echo(bench);
      const sizes = [1, 1_000, 100_000, 900_000, 900_000, 2, 900_000];
      const sent = sizes.map((size, i) => ({ key: Buffer.from('big'), value: Buffer.alloc(size, i + 1), headers: [] }));
      const records = await broker.publish(bench.topic, sent);
      expect(records.map(({ offset }) => Number(offset))).toEqual([0, 1, 2, 3, 4, 5, 6]);
      for (const [i, { partition, offset }] of records.entries()) {
        const { value } = await receive(partition, offset);
        expect(value!.equals(sent[i]!.value)).toBe(true);
      }
    });

    it('refuses a message above the limit with a clear error, and sends nothing of its publication', async () => {
      const { broker, receive } = await echo(bench);
      const small = { key: Buffer.from('k'), value: Buffer.from('small'), headers: [] };
      const large = { key: Buffer.from('k'), value: Buffer.alloc(1_000_001), headers: [] };
      await expect(broker.publish(bench.topic, [small, large])).rejects.toThrow(MessageTooLargeError);
      await expect(broker.publish(bench.topic, [large])).rejects.toThrow(/1000\d{3} bytes .* limit of 1000000 bytes/);
      const [record] = await broker.publish(bench.topic, [small]);
      expect(record!.offset).toBe(0n);
      await receive(record!.partition, 0n);
    });

    it('stamps records with the time of their arrival', async () => {
      const { broker, receive } = await echo(bench);
      const before = Date.now();
      const [record] = await broker.publish(bench.topic, [{ key: null, value: Buffer.from('x'), headers: [] }]);
      const { timestamp } = await receive(record!.partition, record!.offset);
      expect(timestamp).toBeGreaterThanOrEqual(before - 5);
      expect(timestamp).toBeLessThanOrEqual(Date.now() + 5);
    });
  });
}

async function echo(bench: TestBench): Promise<{
  broker: Broker;
  receive: (partition: number, offset: bigint) => Promise<ReceivedMessage>;
}> {
  const broker = await bench.client('echo');
  const received = new Map<string, ReceivedMessage>();
  await broker.subscribe({
    group: bench.group,
    topics: [bench.topic],
    handle: async (batch) => {
      for (const one of batch.messages) received.set(`${one.partition}@${one.offset}`, one);
      batch.resolve(batch.messages.at(-1)!.offset);
    },
  });
  const receive = async (partition: number, offset: bigint) => {
    await bench.eventually(() => received.has(`${partition}@${offset}`));
    return received.get(`${partition}@${offset}`)!;
  };
  return { broker, receive };
}

/** The port does not guarantee the order of headers with different names: Kafka's client does not keep it. */
function byName(headers: BrokerMessage['headers']): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of headers) values.set(name, [...(values.get(name) ?? []), value.toString('hex')]);
  return Object.fromEntries(values);
}
