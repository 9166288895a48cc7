import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BrokerUnavailableError } from '../port/broker-errors.js';
import { connectBroker } from '../broker-config.js';
import { History, stepsOf } from './history.js';
import type { TestBench } from './test-bench.js';

/** Kafka accepts a restarted broker only after its old session has expired (9 s); a busy machine takes much longer. */
const RESTART_MS = 90_000;

export function describeFaults(bench: TestBench): void {
  describe('faults', () => {
    it(
      'loses and skips nothing when the server is killed and restarted',
      async () => {
        const history = new History();
        const reader = await bench.client('reader');
        await reader.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
        const steps = stepsOf(20, 100);
        const publisher = await bench.client('publisher');
        const publishing = bench.publishStubbornly(publisher, steps);
        await bench.eventually(() => history.deliveries.length > 200);
        await bench.withoutServer(async () => {
          await expect(publisher.ping()).rejects.toThrow(BrokerUnavailableError);
        });
        await publishing;
        await publisher.ping();
        await history.untilComplete(steps);
        history.expectFaithful(steps);
      },
      RESTART_MS,
    );

    it(
      'reports that the server is down, also to a client that connects then',
      async () => {
        const broker = await bench.client('shop');
        await bench.publish(broker, stepsOf(1, 1));
        await bench.withoutServer(async () => {
          await expect(bench.publish(broker, stepsOf(1, 1))).rejects.toThrow(BrokerUnavailableError);
          const asked = performance.now();
          await expect(broker.ping()).rejects.toThrow(BrokerUnavailableError);
          expect(performance.now() - asked).toBeLessThan(2_500);
          await expect(connectBroker(bench.harness.config(), 'late')).rejects.toThrow(BrokerUnavailableError);
          const subscribing = broker.subscribe({ group: bench.group, topics: [bench.topic], handle: async () => {} });
          await expect(subscribing).rejects.toThrow(BrokerUnavailableError);
        });
      },
      RESTART_MS,
    );

    it(
      'publishes once the server is back, also from a client whose first message failed',
      async () => {
        const history = new History();
        const broker = await bench.client('shop');
        bench.topic = `returns-${randomUUID()}`;
        await broker.ensureTopics([{ name: bench.topic, partitions: 3 }]);
        const steps = stepsOf(5, 20);
        await bench.withoutServer(async () => {
          await expect(bench.publish(broker, steps)).rejects.toThrow(BrokerUnavailableError);
        });
        await bench.publishStubbornly(broker, steps);
        await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
        await history.untilComplete(steps);
        history.expectFaithful(steps);
      },
      RESTART_MS,
    );

    it(
      'loses and skips nothing when connections are cut repeatedly',
      async () => {
        const history = new History();
        const reader = await bench.client('reader');
        await reader.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
        const steps = stepsOf(20, 150);
        const publishing = bench.publishStubbornly(await bench.client('publisher'), steps);
        for (const reached of [200, 800, 1_600]) {
          await bench.eventually(() => history.deliveries.length > reached);
          await bench.harness.cutConnections();
        }
        await publishing;
        await history.untilComplete(steps);
        history.expectFaithful(steps);
      },
      RESTART_MS,
    );
  });
}
