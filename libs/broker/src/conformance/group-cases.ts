import { afterEach, describe, expect, it } from 'vitest';
import { History, deliveryOf, stepsOf } from './history.js';
import { ChildMember } from './spawn-child-member.js';
import { PARTITIONS, type TestBench } from './test-bench.js';

export function describeGroups(bench: TestBench): void {
  describe('groups', () => {
    let child: ChildMember | undefined;
    afterEach(async () => {
      await child?.kill();
      child = undefined;
    });

    it('shares the partitions of a group fairly among its members, and reassigns them when a member leaves', async () => {
      const history = new History();
      const join = async (name: string) => {
        const client = await bench.client(name);
        return client.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      };
      const first = await join('first');
      expect(first.assignment()).toHaveLength(PARTITIONS);
      const second = await join('second');
      const third = await join('third');
      const all = [first, second, third];
      await bench.eventually(() => all.every((member) => member.assignment().length === 2));
      const held = all.flatMap((member) => member.assignment().map(({ partition }) => partition));
      expect(held.sort()).toEqual([0, 1, 2, 3, 4, 5]);

      const steps = stepsOf(20, 20);
      await bench.publishStubbornly(await bench.client('publisher'), steps);
      await history.untilComplete(steps);
      await second.close();
      await third.close();
      await bench.eventually(() => first.assignment().length === PARTITIONS);
      history.expectFaithful(steps);
      history.expectEachOnce();
    }, 30_000);

    it('takes over from a member whose process was killed, and loses nothing', async () => {
      const history = new History();
      child = await startChild(bench, history, 60);
      const survivor = await bench.client('survivor');
      const member = await survivor.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      await bench.eventually(() => member.assignment().length === PARTITIONS / 2);
      const steps = stepsOf(24, 30);
      const publishing = bench.publishStubbornly(await bench.client('publisher'), steps);
      await child.until('hanging');
      await child.kill();
      await publishing;
      await history.untilComplete(steps);
      expect(member.assignment()).toHaveLength(PARTITIONS);
      history.expectFaithful(steps);
    }, 40_000);

    it('takes over from a member that hangs, and ignores its late commit', async () => {
      const history = new History();
      child = await startChild(bench, history, 30);
      const steps = stepsOf(12, 20);
      const broker = await bench.client('heir');
      await bench.publish(broker, steps);
      await child.until('hanging');
      child.freeze();
      const heir = await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      await history.untilComplete(steps);
      expect(heir.assignment()).toHaveLength(PARTITIONS);
      const more = stepsOf(12, 40).slice(steps.length);
      await bench.publish(broker, more);
      await history.untilComplete(more);
      child.thaw();
      child.goOn();
      await child.until('resumed');
      await child.close();
      await heir.close();
      history.expectFaithful([...steps, ...more]);

      const later = new History();
      await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: later.handle });
      const last = stepsOf(12, 41).slice(-12);
      await bench.publish(broker, last);
      await later.untilComplete(last);
      expect(later.deliveries.map(({ key, n }) => `${key}#${n}`).sort()).toEqual(
        last.map(({ key, n }) => `${key}#${n}`).sort(),
      );
    }, 40_000);

    it('starts a new group at the first record', async () => {
      const broker = await bench.client('late');
      const steps = stepsOf(10, 50);
      await bench.publish(broker, steps);
      const history = new History();
      await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
      await history.untilComplete(steps);
      history.expectFaithful(steps);
      history.expectEachOnce();
    });

    it('reads several topics in one subscription', async () => {
      const other = `${bench.topic}-returns`;
      const broker = await bench.client('reader');
      await broker.ensureTopics([
        { name: other, partitions: 2 },
        { name: bench.topic, partitions: PARTITIONS },
      ]);
      const received = new Map([
        [bench.topic, new History()],
        [other, new History()],
      ]);
      const steps = stepsOf(5, 5);
      await broker.subscribe({
        group: bench.group,
        topics: [bench.topic, other],
        handle: async (batch) => {
          for (const message of batch.messages) received.get(batch.topic)!.add(deliveryOf(message));
          batch.resolve(batch.messages.at(-1)!.offset);
        },
      });
      await bench.publish(broker, steps);
      await broker.publish(other, [{ key: Buffer.from('back'), value: Buffer.from('0'), headers: [] }]);
      await received.get(bench.topic)!.untilComplete(steps);
      await received.get(other)!.untilComplete([{ key: 'back', n: 0 }]);
      received.get(bench.topic)!.expectFaithful(steps);
    });
  });
}

function startChild({ harness, topic, group }: TestBench, history: History, hangAfter: number): Promise<ChildMember> {
  return ChildMember.start({ config: harness.config(), topic, group, hangAfter }, history);
}
