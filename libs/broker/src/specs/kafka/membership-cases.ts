import { afterEach, describe, expect, it } from 'vitest';
import { History, stepsOf } from '../../conformance/history.js';
import type { KafkaGroups } from '../../test-support/kafka-groups.js';
import { ChildMember } from '../../conformance/spawn-child-member.js';
import { PARTITIONS, type TestBench } from '../../conformance/test-bench.js';

const NEVER = 1_000_000;
const RESTART_MS = 120_000;

/**
 * It takes about one second. A consumer of kafkajs waits for its former session to expire, and sometimes stopped permanently.
 */
const GENEROUS_MS = 20_000;

/** A member that loses contact with its server for a while. */
export function describeMembership(bench: TestBench, groups: KafkaGroups): void {
  describe('membership', () => {
    let child: ChildMember | undefined;
    afterEach(async () => {
      await child?.kill();
      child = undefined;
    });

    it(
      'of a member continues within seconds when a killed server is back',
      async () => {
        const history = new History();
        const reader = await bench.client('reader');
        const subscription = await reader.subscribe({
          group: bench.group,
          topics: [bench.topic],
          handle: history.handle,
        });
        const publisher = await bench.client('publisher');
        const steps = stepsOf(12, 20);
        await bench.publishStubbornly(publisher, steps.slice(0, 120));
        await history.untilComplete(steps.slice(0, 120));
        await bench.harness.killServer();
        await bench.harness.startServer();
        await bench.publishStubbornly(publisher, steps.slice(120, 121), 1);
        const published = performance.now();
        await bench.eventually(() => history.holds(steps[120]!));
        expect(performance.now() - published).toBeLessThan(GENEROUS_MS);
        await bench.publishStubbornly(publisher, steps.slice(121));
        await history.untilComplete(steps);
        expect(subscription.assignment()).toHaveLength(PARTITIONS);
        history.expectFaithful(steps);
      },
      RESTART_MS,
    );

    it(
      'of a member that is paused repeatedly ends and restarts each time',
      async () => {
        const history = new History();
        const broker = await bench.client('steady');
        child = await ChildMember.start(
          { config: bench.harness.config(), topic: bench.topic, group: bench.group, hangAfter: NEVER },
          history,
        );
        const steady = await broker.subscribe({ group: bench.group, topics: [bench.topic], handle: history.handle });
        const steps = stepsOf(24, 40);
        const publishing = bench.publishStubbornly(broker, steps);
        for (let pauses = 0; pauses < 2; pauses += 1) {
          await bench.eventually(() => steady.assignment().length === PARTITIONS / 2);
          child.freeze();
          await bench.eventually(() => steady.assignment().length === PARTITIONS);
          child.thaw();
        }
        await bench.eventually(() => steady.assignment().length === PARTITIONS / 2);
        await publishing;
        await history.untilComplete(steps);

        const settled = await groups.members(bench.group);
        const more = stepsOf(24, 60).slice(steps.length);
        await bench.publish(broker, more);
        await history.untilComplete(more);
        expect(await groups.members(bench.group)).toEqual(settled);
        expect(settled).toHaveLength(2);
        history.expectFaithful([...steps, ...more]);
      },
      RESTART_MS,
    );
  });
}
