import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { KafkaBroker } from '../kafka/kafka-broker.js';
import { History, placesOf, stepsOf } from './history.js';
import { kafkaHarness } from './kafka-harness.js';
import { type AnswerFate, KafkaProxy } from './kafka-proxy.js';
import { TestBench } from './test-bench.js';

const address = process.env['KAFKA_BROKERS'];
const control = process.env['KAFKA_CONTROL'];

if (address && control) {
  Logger.overrideLogger(['error', 'warn']);
  describeProducing(address, new TestBench(kafkaHarness(address, control)));
} else {
  describe.skip('Producing to Apache Kafka', () => {
    it('is tried where KAFKA_BROKERS names a server, and KAFKA_CONTROL the program that starts and kills it', () => {});
  });
}

function describeProducing(address: string, bench: TestBench): void {
  describe('Producing to Apache Kafka', () => {
    jest.setTimeout(60_000);
    let proxy: KafkaProxy;
    let publisher: KafkaBroker;
    beforeAll(() => bench.harness.start(), 90_000);
    beforeEach(async () => {
      await bench.setUp();
      proxy = await KafkaProxy.start(address);
      publisher = await KafkaBroker.connect({ brokers: [proxy.address], clientId: 'publisher' });
    });
    afterEach(async () => {
      await publisher.close();
      await proxy.close();
      await bench.tearDown();
    });
    afterAll(() => bench.harness.stop());

    const produce = async (batches: number, fates: (answer: number) => AnswerFate) => {
      const history = new History();
      const reader = await bench.client('reader');
      await reader.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      let answers = 0;
      proxy.fateOfNext = () => fates((answers += 1));
      const steps = stepsOf(10, batches * 2);
      const records = [];
      for (let at = 0; at < steps.length; at += 20) records.push(...(await bench.publish(publisher, steps.slice(at, at + 20))));
      await history.untilComplete(steps);
      return { history, steps, records };
    };

    it('appends each message once, in order, though connections are cut before the answers arrive', async () => {
      const { history, steps, records } = await produce(30, (answer) => (answer % 3 === 0 ? 'cut' : 'pass'));
      history.expectFaithful(steps);
      expect(placesOf(history.deliveries as never).sort()).toEqual(placesOf(records).sort());
    });

    it('appends each message once, in order, though an answer never comes', async () => {
      const { history, steps, records } = await produce(6, (answer) => (answer === 3 ? 'swallow' : 'pass'));
      history.expectFaithful(steps);
      expect(placesOf(history.deliveries as never).sort()).toEqual(placesOf(records).sort());
    });
  });
}
