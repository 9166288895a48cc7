import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { topics } from '@tradewind/contracts';
import { eventually } from '../../conformance/eventually.js';
import type { Broker } from '../../index.js';
import { kafkaClient } from '../../kafka/kafka-client.js';
import { serviceRights } from './access-rules.js';
import type { SecuredBench } from './secured-bench.js';
import type { SecuredKafka } from './secured-kafka.js';

const demo = fileURLToPath(new URL('../../../../../tools/launch/demo.mjs', import.meta.url));

/** The permissions of authenticated clients. */
export function describeRights(bench: SecuredBench): void {
  describe('The access rules that are generated from the contracts', () => {
    const rights = serviceRights();
    let kafka: SecuredKafka;

    beforeAll(async () => {
      kafka = bench.kafka;
      await kafka.applyRules();
    }, 120_000);

    const as = (service: string) => bench.connect(kafka.sasl, bench.overTls(kafka.password(service)));
    const join = (broker: Broker, group: string, topic: string) =>
      broker.subscribe({ group, topics: [topic], handle: () => Promise.resolve() });

    /**
     * The reason why a kafkajs consumer stopped: a client that may write to a topic may fetch its metadata, and is refused when
     * it fetches records.
     */
    async function crashOf(service: string, topic: string): Promise<string> {
      const security = bench.overTls(kafka.password(service));
      const consumer = kafkaClient({ brokers: [kafka.sasl], clientId: 'spec', security }).consumer({
        groupId: service,
        retry: { retries: 0 },
      });
      const crash = new Promise<string>((resolve) =>
        consumer.on('consumer.crash', ({ payload }) => resolve(payload.error.message)),
      );
      try {
        await consumer.connect();
        await consumer.subscribe({ topics: [topic], fromBeginning: true });
        await consumer.run({ eachMessage: () => Promise.resolve() });
        return await crash;
      } catch (error) {
        return (error as Error).message;
      } finally {
        await consumer.disconnect();
      }
    }

    const order = { key: Buffer.from('order'), value: Buffer.from('started'), headers: [] };

    // This test comes first: records that the other tests publish are no events, so they would become dead letters of a shop.
    it('let the whole shop sell and an operator work', async () => {
      const env = { ...process.env, ...kafka.settingsOf('{service}') };
      const args = [demo, '--smoke', '--broker', 'kafka', '--kafka', kafka.sasl];
      const { stdout } = await promisify(execFile)(process.execPath, args, { env });
      expect(stdout).toContain('The smoke run passed.');
    }, 240_000);

    it.each(rights)('let $service publish, read as its own group, and read its lag', async (mine) => {
      const broker = await as(mine.service);
      await broker.ensureTopics(topics);
      for (const each of mine.writes) await broker.publish(each, [order]);
      const internal = await bench.connect(kafka.internal);
      for (const each of mine.reads) await internal.publish(each, [order]);
      const read = new Set<string>();
      if (mine.reads.length > 0)
        await broker.subscribe({
          group: mine.service,
          topics: mine.reads,
          handle: async ({ topic: from, messages, resolve }) => {
            read.add(from);
            for (const { offset } of messages) resolve(offset);
          },
        });
      await eventually(() => read.size === mine.reads.length);
      await eventually(async () => (await broker.lag(mine.service, mine.reads)).every(({ records }) => records === 0));
      await broker.ping();
    });

    it.each(rights)('let $service publish nothing for another context', async ({ service, writes }) => {
      const broker = await as(service);
      // Kafka gives no producer id to a client that may write nowhere.
      const refused = writes.length > 0 ? 'Not authorized to access topics' : 'Cluster authorization failed';
      for (const { name } of topics.filter((each) => !writes.includes(each.name)))
        await expect(broker.publish(name, [order])).rejects.toThrow(`Kafka: ${refused}`);
    });

    it.each(rights)('let $service read nothing else', async ({ service, writes, reads }) => {
      const broker = await as(service);
      const seen = [...writes, ...reads];
      for (const { name } of topics.filter((each) => !seen.includes(each.name)))
        await expect(join(broker, service, name)).rejects.toThrow(/^Kafka: Not authorized to access topics/);
      for (const each of writes.filter((name) => !reads.includes(name)))
        expect(await crashOf(service, each)).toMatch(
          /Not authorized to access topics|Failed to find group coordinator/,
        );
    });

    it.each(rights)('let $service read under no other group name', async ({ service, writes, reads }) => {
      const broker = await as(service);
      const [topic = writes[0]!] = reads;
      await expect(join(broker, `not-${service}`, topic)).rejects.toThrow(/^Kafka: Not authorized to access group/);
    });

    it('let no service create a topic', async () => {
      const broker = await as('basket');
      await broker.ensureTopics([{ name: `basket-${randomUUID()}`, partitions: 1 }]);
      const internal = await bench.connect(kafka.internal);
      await expect(internal.publish('basket-2', [order])).rejects.toThrow();
      expect(await kafka.tool('org.apache.kafka.tools.TopicCommand', ['--list'])).not.toContain('basket-');
    });
  });
}
