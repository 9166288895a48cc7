import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { REQUEST_LIMIT_BYTES } from '../../building-blocks/message-size.js';
import type { TestBench } from '../../conformance/test-bench.js';

const MB = 1024 * 1024;
const MEMBER_MB = 64;
/** An answer that is being read, and data in a socket. */
const MORE_MB = 24;
/** One fewer than the number of concurrent handlers are stuck. */
const PARTITIONS = 8;
const EACH = 40;
const LARGE = REQUEST_LIMIT_BYTES - 100_000;

/** How much a member buffers of partitions whose handlers are stuck. */
export function describeHolding(bench: TestBench): void {
  describe('buffering', () => {
    it('is limited in bytes, and partitions with stuck handlers leave memory for the others', async () => {
      const topic = `large-${bench.topic}`;
      const broker = await bench.client('publisher');
      await broker.ensureTopics([{ name: topic, partitions: PARTITIONS }]);
      const value = Buffer.alloc(LARGE, 'x');
      for (let n = 0; n < PARTITIONS * EACH; n += 1) await broker.publish(topic, [{ key: null, value, headers: [] }]);
      const before = heldMb();
      const reader = await bench.client('reader');
      let release: () => void = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const counts = new Map<number, number>();
      const standing = new Set<number>();
      await reader.subscribe({
        group: bench.group,
        topics: [topic],
        handle: async ({ partition, messages, resolve }) => {
          if (partition > 0 && !standing.has(partition)) {
            standing.add(partition);
            await released;
          }
          counts.set(partition, (counts.get(partition) ?? 0) + messages.length);
          resolve(messages.at(-1)!.offset);
        },
      });
      await bench.eventually(() => standing.size === PARTITIONS - 1 && counts.get(0) === EACH);
      let most = 0;
      let steady = 0;
      await bench.eventually(() => {
        const held = heldMb() - before;
        steady = held > most + 1 ? 0 : steady + 1;
        most = Math.max(most, held);
        return steady === 50;
      });
      process.stderr.write(`Held for ${PARTITIONS - 1} partitions that stand still: ${Math.round(most)} MB\n`);
      release();
      await bench.eventually(() => [...counts.values()].reduce((sum, count) => sum + count, 0) === PARTITIONS * EACH);
      expect(most).toBeLessThan(MEMBER_MB + MORE_MB);
    }, 120_000);
  });
}

/** Memory outside of the JavaScript heap that is in use. */
function heldMb(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().arrayBuffers / MB;
}
