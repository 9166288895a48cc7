import { afterEach, describe, expect, it } from 'vitest';
import { KafkaBroker } from '../../kafka/kafka-broker.js';
import { KafkaGroups } from '../../test-support/kafka-groups.js';
import { KafkaProxy } from './kafka-proxy.js';
import { ChildMember } from '../../conformance/spawn-child-member.js';
import { History } from '../../conformance/history.js';
import type { TestBench } from '../../conformance/test-bench.js';

const LIMIT_MS = 2_000;
const NEVER = 1_000_000;

/** How long a member takes to close when others do not answer. */
export function describeClosing(bench: TestBench, address: string): void {
  describe('closing', () => {
    let proxy: KafkaProxy;
    let child: ChildMember | undefined;
    let broker: KafkaBroker;
    const connect = async () => {
      proxy = await KafkaProxy.start(address);
      broker = await KafkaBroker.connect({ brokers: [proxy.address], clientId: 'closing' });
    };
    afterEach(async () => {
      await child?.kill();
      child = undefined;
      await broker.close();
      await proxy.close();
    });
    const subscribe = (signal?: AbortSignal) => {
      const { group, topic } = bench;
      const handle = new History().handle;
      return broker.subscribe({ group, topics: [topic], handle, ...(signal ? { signal } : {}) });
    };
    const timeOf = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };

    it('takes at most two seconds when the broker no longer answers', async () => {
      await connect();
      const subscription = await subscribe();
      proxy.fallSilent();
      expect(await timeOf(() => subscription.close())).toBeLessThan(LIMIT_MS);
    });

    it('takes at most two seconds when the broker is gone', async () => {
      await connect();
      const subscription = await subscribe();
      await proxy.vanish();
      expect(await timeOf(() => subscription.close())).toBeLessThan(LIMIT_MS);
    });

    it('takes at most two seconds during a join when the broker no longer answers', async () => {
      await connect();
      const giveUp = new AbortController();
      proxy.fallSilent();
      const joining = expect(subscribe(giveUp.signal)).rejects.toThrow('Kafka');
      expect(
        await timeOf(async () => {
          giveUp.abort();
          await joining;
        }),
      ).toBeLessThan(LIMIT_MS);
    });

    it('takes at most two seconds during a join that waits for another member, and reserves no place in the group', async () => {
      await connect();
      const { group, topic } = bench;
      child = await ChildMember.start(
        { config: bench.harness.config(), topic, group, hangAfter: NEVER },
        new History(),
      );
      const groups = new KafkaGroups(address);
      await bench.eventually(async () => (await groups.members(group)).length === 1);
      child.freeze();
      const giveUp = new AbortController();
      const joining = expect(subscribe(giveUp.signal)).rejects.toThrow('Kafka');
      await bench.eventually(async () => (await groups.members(group)).length === 2);
      expect(
        await timeOf(async () => {
          giveUp.abort();
          await joining;
        }),
      ).toBeLessThan(LIMIT_MS);
      expect(await groups.members(group)).toHaveLength(1);
    });
  });
}
