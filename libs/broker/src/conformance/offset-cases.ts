import { describe, expect, it } from 'vitest';
import { History, deliveryOf, stepsOf } from './history.js';
import type { TestBench } from './test-bench.js';

export function describeOffsets(bench: TestBench): void {
  describe('offsets', () => {
    it('delivers what a failing handler left unresolved again, and nothing that it had resolved', async () => {
      const history = new History();
      const broker = await bench.client('shop');
      let failures = 0;
      const steps = stepsOf(1, 10);
      await bench.publish(broker, steps);
      await broker.subscribe({
        group: bench.group,
        topics: [bench.topic],
        handle: async (batch) => {
          for (const message of batch.messages) {
            history.add(deliveryOf(message));
            if (String(message.value) === '5' && failures++ < 2) throw new Error('the stock is locked');
            batch.resolve(message.offset);
          }
        },
      });
      await history.untilComplete(steps);
      expect(history.deliveries.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9]);
    });

    it('does not delay other partitions while the handler of one fails', async () => {
      const history = new History();
      const broker = await bench.client('shop');
      const steps = stepsOf(12, 10);
      const [blocked] = await bench.publish(broker, steps.slice(0, 1));
      await broker.subscribe({
        group: bench.group,
        topics: [bench.topic],
        handle: async (batch) => {
          if (batch.partition === blocked!.partition) throw new Error('always');
          await history.handle(batch);
        },
      });
      const records = await bench.publish(broker, steps.slice(1));
      const flowing = steps.slice(1).filter((_, i) => records[i]!.partition !== blocked!.partition);
      await history.untilComplete(flowing);
      history.expectFaithful(flowing);
    });

    it('continues behind the resolved offsets when the next member joins', async () => {
      const broker = await bench.client('shop');
      const steps = stepsOf(1, 10);
      await bench.publish(broker, steps);
      const [before, after] = [new History(), new History()];
      const first = await broker.subscribe({
        group: bench.group,
        topics: [bench.topic],
        handle: async (batch) => {
          for (const message of batch.messages) {
            before.add(deliveryOf(message));
            if (String(message.value) === '3') batch.resolve(message.offset);
          }
        },
      });
      await bench.eventually(() => before.holds({ key: 'order-0', n: 9 }));
      await first.close();
      await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: after.handle });
      await after.untilComplete(steps.slice(4));
      expect(after.deliveries.map(({ n }) => n)).toEqual([4, 5, 6, 7, 8, 9]);
    });

    it('finishes running batches before close resolves, commits them, and sends pending publications', async () => {
      const broker = await bench.client('shop');
      const steps = stepsOf(1, 20);
      await bench.publish(broker, steps.slice(0, 10));
      const [before, after] = [new History(), new History()];
      let started = false;
      let finished = false;
      await broker.subscribe({
        group: bench.group,
        topics: [bench.topic],
        handle: async (batch) => {
          started = true;
          await bench.eventually(() => batch.signal.aborted);
          before.add(deliveryOf(batch.messages[0]!));
          batch.resolve(batch.messages[0]!.offset);
          finished = true;
        },
      });
      await bench.eventually(() => started);
      const publishing = bench.publish(broker, steps.slice(10));
      await broker.close();
      expect(finished).toBe(true);
      await publishing;
      const next = await bench.client('next');
      await next.subscribe({ group: bench.group, topics: [bench.topic], handle: after.handle });
      await after.untilComplete(steps.slice(1));
      expect(after.deliveries.map(({ n }) => n)).toEqual(steps.slice(1).map(({ n }) => n));
    });
  });
}
