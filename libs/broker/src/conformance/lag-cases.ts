import { describe, expect, it } from 'vitest';
import type { Broker } from '../port/broker.js';
import { History, stepsOf } from './history.js';
import { PARTITIONS, type TestBench } from './test-bench.js';

export function describeLag(bench: TestBench): void {
  describe('lag', () => {
    /** A coordinator that has just started refuses to answer. */
    const untilAnswered = (broker: Broker, group = bench.group) =>
      bench.eventually(() =>
        broker.lag(group, [bench.topic]).then(
          () => true,
          () => false,
        ),
      );
    const lagOf = async (broker: Broker, group: string) =>
      (await broker.lag(group, [bench.topic])).map(({ records }) => records).reduce((sum, each) => sum + each, 0);

    it('is the number of unresolved records per partition, and of all records for a group that never joined', async () => {
      const history = new History();
      const nextDoor = `${bench.group}-next-door`;
      const broker = await bench.client('shop');
      const steps = stepsOf(12, 5);
      const records = await bench.publish(broker, steps);
      await untilAnswered(broker);
      const lags = await broker.lag(bench.group, [bench.topic]);
      expect(lags.map(({ partition }) => partition).sort()).toEqual(Array.from({ length: PARTITIONS }, (_, i) => i));
      for (const { topic, partition, records: waiting } of lags) {
        expect(topic).toBe(bench.topic);
        expect(waiting).toBe(records.filter((record) => record.partition === partition).length);
      }
      await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      await bench.eventually(async () => (await lagOf(broker, bench.group)) === 0);
      await untilAnswered(broker, nextDoor);
      expect(await lagOf(broker, nextDoor)).toBe(steps.length);
    });

    it('stays unchanged where a handler fails', async () => {
      const broker = await bench.client('shop');
      const steps = stepsOf(1, 10);
      await bench.publish(broker, steps);
      await broker.subscribe({
        group: bench.group,
        topics: [bench.topic],
        handle: async ({ messages, resolve }) => {
          for (const { offset } of messages) {
            if (offset >= 4n) throw new Error('the stock is locked');
            resolve(offset);
          }
        },
      });
      await untilAnswered(broker);
      await bench.eventually(async () => (await lagOf(broker, bench.group)) === 6);
    });
  });
}
