import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrokerRefusedError } from '../../port/broker-errors.js';
import { KafkaBroker } from '../../kafka/kafka-broker.js';
import { History, placesOf, stepsOf } from '../../conformance/history.js';
import { KafkaLog } from './kafka-log.js';
import { type AnswerFate, KafkaProxy } from './kafka-proxy.js';
import { PARTITIONS, type TestBench } from '../../conformance/test-bench.js';

const order = { key: Buffer.from('order'), value: Buffer.from('started'), headers: [] };

/** A publication whose answers, or one of whose topics, are lost. */
export function describeProducing(bench: TestBench, address: string): void {
  describe('producing', () => {
    let proxy: KafkaProxy;
    let publisher: KafkaBroker;
    beforeEach(async () => {
      proxy = await KafkaProxy.start(address);
      publisher = await KafkaBroker.connect({ brokers: [proxy.address], clientId: 'publisher' });
    });
    afterEach(async () => {
      await publisher.close();
      await proxy.close();
    });

    const produce = async (batches: number, fates: (answer: number) => AnswerFate) => {
      const history = new History();
      const reader = await bench.client('reader');
      await reader.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      let answers = 0;
      proxy.fateOfNext = () => fates((answers += 1));
      const steps = stepsOf(10, batches * 2);
      const records = [];
      for (let at = 0; at < steps.length; at += 20)
        records.push(...(await bench.publish(publisher, steps.slice(at, at + 20))));
      await history.untilComplete(steps);
      return { history, steps, records };
    };

    it('appends each message once, in order, if connections are cut before the answers arrive', async () => {
      const { history, steps, records } = await produce(30, (answer) => (answer % 3 === 0 ? 'cut' : 'pass'));
      history.expectFaithful(steps);
      expect(placesOf(history.deliveries as never).sort()).toEqual(placesOf(records).sort());
    }, 60_000);

    it('appends each message once, in order, if an answer never arrives', async () => {
      const { history, steps, records } = await produce(6, (answer) => (answer === 3 ? 'swallow' : 'pass'));
      history.expectFaithful(steps);
      expect(placesOf(history.deliveries as never).sort()).toEqual(placesOf(records).sort());
    }, 60_000);

    it('continues with all other topics when one is deleted: with those that grew since, and with new ones', async () => {
      const [gone, fresh] = [`gone-${bench.topic}`, `fresh-${bench.topic}`];
      await publisher.ensureTopics([{ name: gone, partitions: 1 }]);
      for (const topic of [bench.topic, gone]) await publisher.publish(topic, [order]);
      await new KafkaLog(address).deleteTopic(gone);
      await bench.eventually(() =>
        publisher.partitionCount(gone).then(
          () => false,
          (error) => /not host/.test(String(error)),
        ),
      );
      await publisher.addPartitions(bench.topic, 2 * PARTITIONS);
      expect(await publisher.publish(bench.topic, [order], 2 * PARTITIONS)).toHaveLength(1);
      await publisher.ensureTopics([{ name: fresh, partitions: 1 }]);
      expect(await publisher.publish(fresh, [order])).toHaveLength(1);
      await expect(publisher.publish(`never-${bench.topic}`, [order])).rejects.toThrow(BrokerRefusedError);
      expect(await publisher.publish(bench.topic, [order])).toHaveLength(1);
    }, 60_000);
  });
}
