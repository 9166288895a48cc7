import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KafkaBroker } from '../kafka/kafka-broker.js';
import { History, placesOf, stepsOf } from './history.js';
import { type AnswerFate, KafkaProxy } from './kafka-proxy.js';
import type { TestBench } from './test-bench.js';

/** What becomes of a publication whose answers are lost. */
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

    it('appends each message once, in order, though connections are cut before the answers arrive', async () => {
      const { history, steps, records } = await produce(30, (answer) => (answer % 3 === 0 ? 'cut' : 'pass'));
      history.expectFaithful(steps);
      expect(placesOf(history.deliveries as never).sort()).toEqual(placesOf(records).sort());
    }, 60_000);

    it('appends each message once, in order, though an answer never comes', async () => {
      const { history, steps, records } = await produce(6, (answer) => (answer === 3 ? 'swallow' : 'pass'));
      history.expectFaithful(steps);
      expect(placesOf(history.deliveries as never).sort()).toEqual(placesOf(records).sort());
    }, 60_000);
  });
}
