import { describe, expect, it } from 'vitest';
import { BrokerUnavailableError } from '../port/broker-errors.js';
import { murmur2 } from '../building-blocks/murmur2.js';
import { History, messageOf, stepsOf } from './history.js';
import { PARTITIONS, type TestBench } from './test-bench.js';

const GROWN = 2 * PARTITIONS;
const NOTICED_MS = 15_000;

/** A topic that gets more partitions while it is in use. */
export function describeGrowth(bench: TestBench): void {
  describe('growth', () => {
    const placesOf = (keys: readonly string[], partitions: number) =>
      keys.map((key) => (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions);
    const steps = stepsOf(24, 1);
    const keys = steps.map(({ key }) => key);
    const partitionsOf = (records: ReadonlyArray<{ partition: number }>) => records.map(({ partition }) => partition);

    it('adds missing partitions once, however many clients request them, and removes none', async () => {
      const clients = await Promise.all(['north', 'south', 'west'].map((name) => bench.client(name)));
      await Promise.all(clients.map((client) => client.addPartitions(bench.topic, GROWN)));
      await clients[0]!.addPartitions(bench.topic, PARTITIONS);
      for (const client of clients) expect(await client.partitionCount(bench.topic)).toBe(GROWN);
      await expect(clients[0]!.partitionCount('nobody-made-it')).rejects.toThrow(BrokerUnavailableError);
    });

    it('moves no key of a client that does not request it, whether it knew the topic before or passes the count', async () => {
      const [old, young, operator] = await Promise.all(['old', 'young', 'operator'].map((name) => bench.client(name)));
      const messages = steps.map(messageOf);
      const before = partitionsOf(await old!.publish(bench.topic, messages));
      expect(before).toEqual(placesOf(keys, PARTITIONS));
      await operator!.addPartitions(bench.topic, GROWN);
      expect(partitionsOf(await old!.publish(bench.topic, messages))).toEqual(before);
      expect(partitionsOf(await young!.publish(bench.topic, messages, PARTITIONS))).toEqual(before);
      expect(partitionsOf(await old!.publish(bench.topic, messages, GROWN))).toEqual(placesOf(keys, GROWN));
    });

    it('refuses a count that the topic does not have, and appends nothing', async () => {
      const broker = await bench.client('hasty');
      const early = broker.publish(bench.topic, steps.map(messageOf), GROWN);
      await expect(early).rejects.toThrow(BrokerUnavailableError);
      await bench.eventually(() =>
        broker.lag(bench.group, [bench.topic]).then(
          () => true,
          () => false,
        ),
      );
      const lags = await broker.lag(bench.group, [bench.topic]);
      expect(lags.every(({ records }) => records === 0)).toBe(true);
    });

    it('is noticed by a group soon, which starts at the first record of each new partition', async () => {
      const history = new History();
      const [reader, other, publisher] = await Promise.all(
        ['reader', 'other', 'publisher'].map((n) => bench.client(n)),
      );
      const members = [
        await reader!.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle }),
        await other!.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle }),
      ];
      await publisher!.addPartitions(bench.topic, GROWN);
      const grown = performance.now();
      await publisher!.publish(bench.topic, steps.map(messageOf), GROWN);
      await bench.eventually(() => members.flatMap((member) => member.assignment()).length === GROWN);
      expect(performance.now() - grown).toBeLessThan(NOTICED_MS);
      await history.untilComplete(steps);
      history.expectFaithful(steps);
      await bench.eventually(async () =>
        (await reader!.lag(bench.group, [bench.topic])).every(({ records }) => records === 0),
      );
    });

    it('lists the groups that read a topic: the current ones and the former ones', async () => {
      const [present, absent] = [`${bench.group}-present`, `${bench.group}-absent`];
      const history = new History();
      const broker = await bench.client('reader');
      await bench.publish(broker, steps);
      const gone = await broker.subscribe({ group: absent, topics: [bench.topic], handle: history.handle });
      await history.untilComplete(steps);
      await gone.close();
      await broker.subscribe({
        group: present,
        topics: [bench.topic],
        handle: () => Promise.reject(new Error('busy')),
      });
      const elsewhere = `${bench.topic}-elsewhere`;
      await broker.ensureTopics([{ name: elsewhere, partitions: 1 }]);
      await broker.subscribe({ group: bench.group, topics: [elsewhere], handle: history.handle });
      expect(await broker.groupsOf(bench.topic)).toEqual([absent, present]);
    });
  });
}
