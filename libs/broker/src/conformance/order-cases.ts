import { describe, expect, it } from 'vitest';
import { History, placesOf, stepsOf } from './history.js';
import type { TestBench } from './test-bench.js';

export function describeOrder(bench: TestBench): void {
  describe('order', () => {
    it('keeps the order of each key while several clients publish, for every group', async () => {
      const [stock, mail] = [new History(), new History()];
      const reader = await bench.client('reader');
      await reader.subscribe({ group: `${bench.group}-stock`, topics: [bench.topic], handle: stock.handle });
      await reader.subscribe({ group: `${bench.group}-mail`, topics: [bench.topic], handle: mail.handle });
      const publishers = await Promise.all(
        ['north', 'south', 'west'].map(async (name) => {
          const steps = stepsOf(7, 60, name);
          await bench.publishStubbornly(await bench.client(name), steps, 9);
          return steps;
        }),
      );
      for (const history of [stock, mail]) {
        await history.untilComplete(publishers.flat());
        history.expectFaithful(publishers.flat());
        history.expectEachOnce();
      }
    });

    it('keeps the order of calls that are not awaited', async () => {
      const history = new History();
      const broker = await bench.client('hasty');
      const steps = stepsOf(3, 100);
      const records = (await Promise.all(steps.map((step) => bench.publish(broker, [step])))).flat();
      await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      await history.untilComplete(steps);
      history.expectFaithful(steps);
      expect(placesOf(history.deliveries as never).sort()).toEqual(placesOf(records).sort());
    });

    it('returns where each message was appended, in the order of the messages', async () => {
      const history = new History();
      const broker = await bench.client('publisher');
      const steps = stepsOf(5, 20);
      const records = await bench.publish(broker, steps);
      await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      await history.untilComplete(steps);
      for (const [i, { key, n }] of steps.entries()) {
        const { partition, offset } = records[i]!;
        expect(history.deliveries).toContainEqual({ key, n, partition, offset });
      }
    });
  });
}
