import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReceivedMessage } from '../../port/broker-message.js';
import type { Broker } from '../../port/broker.js';
import { KafkaBroker } from '../../kafka/kafka-broker.js';
import { produceWithJava } from './java-producer.js';
import { KafkaLog } from './kafka-log.js';
import { KafkaProxy } from './kafka-proxy.js';
import { append, rawBatch } from './raw-batch.js';
import { PARTITIONS, type TestBench } from '../../conformance/test-bench.js';

const JAVA_MS = 60_000;

/** Records of other producers, and unreadable ones. */
export function describeReading(bench: TestBench, address: string, control: string): void {
  describe('reading', () => {
    let proxy: KafkaProxy | undefined;
    let behindProxy: KafkaBroker | undefined;
    afterEach(async () => {
      await behindProxy?.close();
      await proxy?.close();
      proxy = behindProxy = undefined;
    });

    const receive = async (broker: Broker, topics = [bench.topic]) => {
      const received: ReceivedMessage[] = [];
      await broker.subscribe({
        group: bench.group,
        topics,
        handle: (batch) => {
          received.push(...batch.messages);
          batch.resolve(batch.messages.at(-1)!.offset);
          return Promise.resolve();
        },
      });
      return received;
    };
    const one = (value: string) => ({ key: Buffer.from('order-1'), value: Buffer.from(value), headers: [] });
    const valuesOf = (received: readonly ReceivedMessage[]) => received.map(({ value }) => String(value));
    const until = (received: readonly ReceivedMessage[], value: string) =>
      bench.eventually(() => valuesOf(received).includes(value));

    it.each(['gzip', 'snappy', 'lz4', 'zstd'])(
      'accepts batches that the Java producer compressed with %s among uncompressed ones',
      async (codec) => {
        const long = 'to be or not to be, '.repeat(5_000);
        const entries = Array.from({ length: 40 }, (_, n) => [`order-${n % 8}`, n % 10 === 9 ? long : `${n}`] as const);
        const broker = await bench.client('reader');
        await bench.publish(broker, [{ key: 'before', n: 0 }]);
        await produceWithJava(control, address, bench.topic, codec, entries);
        await bench.publish(broker, [{ key: 'after', n: 0 }]);
        const received = await receive(broker);
        await bench.eventually(() => received.length === entries.length + 2);
        for (let key = 0; key < 8; key += 1) {
          const own = received.filter((message) => String(message.key) === `order-${key}`);
          expect(valuesOf(own)).toEqual(entries.filter(([name]) => name === `order-${key}`).map(([, value]) => value));
        }
      },
      JAVA_MS,
    );

    it('continues behind a batch that becomes too large, and delivers it as one unreadable record', async () => {
      const bomb = rawBatch([{ key: null, value: Buffer.alloc(65 * 1024 ** 2), headers: [] }], Date.now(), {
        codec: 1,
        compress: (records) => gzipSync(records),
      });
      await append(address, bench.topic, 3, rawBatch([one('before')], Date.now()));
      await append(address, bench.topic, 3, bomb);
      await append(address, bench.topic, 3, rawBatch([one('behind')], Date.now()));
      await append(address, bench.topic, 5, rawBatch([one('elsewhere')], Date.now()));
      const received = await receive(await bench.client('reader'));
      await until(received, 'behind');
      await until(received, 'elsewhere');
      expect(received.filter(({ partition }) => partition === 3)).toMatchObject([
        { offset: 0n },
        { topic: bench.topic, offset: 1n, key: null, unreadable: expect.stringContaining('more than 67108864 bytes') },
        { offset: 2n },
      ]);
    });

    it('continues behind a corrupt batch, and delivers the records of all other partitions', async () => {
      for (let partition = 0; partition < PARTITIONS; partition += 1)
        for (const value of ['before', `batch ${partition}`, 'behind'])
          await append(address, bench.topic, partition, rawBatch([one(`${value} of ${partition}`)], Date.now()));
      proxy = await KafkaProxy.start(address);
      proxy.tamper = (answer) => {
        const at = answer.indexOf('batch 2 of 2');
        if (at >= 0) answer[at]! ^= 0xff;
      };
      behindProxy = await KafkaBroker.connect({ brokers: [proxy.address], clientId: 'reader' });
      const received = await receive(behindProxy);
      for (let partition = 0; partition < PARTITIONS; partition += 1) await until(received, `behind of ${partition}`);
      expect(received).toHaveLength(3 * PARTITIONS);
      expect(received.filter(({ unreadable }) => unreadable !== undefined)).toMatchObject([
        { partition: 2, offset: 1n, unreadable: expect.stringContaining('checksum') },
      ]);
    });

    it('delivers the records of all other partitions when the topic of one is deleted', async () => {
      const [broker, reader] = await Promise.all([bench.client('publisher'), bench.client('reader')]);
      const gone = `gone-${bench.topic}`;
      await broker.ensureTopics([{ name: gone, partitions: 2 }]);
      const received = await receive(reader, [bench.topic, gone]);
      await append(address, gone, 1, rawBatch([one('once')], Date.now()));
      await until(received, 'once');
      await new KafkaLog(address).deleteTopic(gone);
      for (let n = 0; n < 5; n += 1) {
        await broker.publish(bench.topic, [one(`still ${n}`)]);
        await until(received, `still ${n}`);
      }
    });
  });
}
