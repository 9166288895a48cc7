import { describe, expect, it } from 'vitest';
import type { Broker } from '../port/broker.js';
import { History, stepsOf } from './history.js';
import { PARTITIONS, type TestBench } from './test-bench.js';

export function describeForgetting(bench: TestBench): void {
  describe('what is known of a group', () => {
    /** A coordinator that has just started refuses to answer. */
    const offsetsOf = async (broker: Broker, group = bench.group) => {
      await bench.eventually(() =>
        broker.offsets(group, [bench.topic]).then(
          () => true,
          () => false,
        ),
      );
      return broker.offsets(group, [bench.topic]);
    };

    it('is where each partition begins and ends, and how far the group has read', async () => {
      const history = new History();
      const broker = await bench.client('shop');
      const steps = stepsOf(12, 5);
      const records = await bench.publish(broker, steps);
      const before = await offsetsOf(broker);
      expect(before.map(({ partition }) => partition).sort()).toEqual(Array.from({ length: PARTITIONS }, (_, i) => i));
      for (const { topic, partition, first, end, committed } of before) {
        expect(topic).toBe(bench.topic);
        expect(first).toBe(0n);
        expect(end).toBe(BigInt(records.filter((record) => record.partition === partition).length));
        expect(committed ?? 0n).toBe(0n);
      }
      await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      await bench.eventually(async () =>
        (await offsetsOf(broker)).every(({ end, committed = 0n }) => committed === end),
      );
    });

    it('is forgotten when an operator says so, and the group starts again at the first record', async () => {
      const broker = await bench.client('shop');
      const steps = stepsOf(4, 5);
      await bench.publish(broker, steps);
      for (const attempt of ['first', 'again'] as const) {
        const history = new History();
        const member = await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
        await history.untilComplete(steps);
        history.expectFaithful(steps);
        await bench.eventually(async () =>
          (await offsetsOf(broker)).every(({ end, committed = 0n }) => committed === end),
        );
        if (attempt === 'first') await expect(broker.forget(bench.group)).rejects.toThrow();
        await member.close();
        await bench.eventually(() =>
          broker.forget(bench.group).then(
            () => true,
            () => false,
          ),
        );
      }
      expect(await broker.groupsOf(bench.topic)).not.toContain(bench.group);
    });

    it('may be forgotten twice', async () => {
      const broker = await bench.client('shop');
      await offsetsOf(broker);
      await broker.forget(bench.group);
      await broker.forget(bench.group);
    });
  });
}
