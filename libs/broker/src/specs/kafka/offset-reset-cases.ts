import { describe, expect, it } from 'vitest';
import type { OffsetReset } from '../../port/subscription.js';
import { KafkaLog } from './kafka-log.js';
import { append, rawBatch } from './raw-batch.js';
import type { TestBench } from '../../conformance/test-bench.js';

/** A group whose offset does not exist in its partition. */
export function describeOffsetResets(bench: TestBench, address: string): void {
  describe('an offset that is not in the log', () => {
    const log = new KafkaLog(address);
    const isCut = ({ first }: { first: bigint }) => first > 0n;
    const write = (value: string) =>
      append(
        address,
        bench.topic,
        1,
        rawBatch([{ key: Buffer.from('order-1'), value: Buffer.from(value), headers: [] }], Date.now()),
      );
    const read = async () => {
      const values: string[] = [];
      const resets: OffsetReset[] = [];
      const broker = await bench.client('reader');
      const subscription = await broker.subscribe({
        group: bench.group,
        topics: [bench.topic],
        offsetReset: (reset) => resets.push(reset),
        handle: async (batch) => {
          for (const message of batch.messages) values.push(String(message.value));
          batch.resolve(batch.messages.at(-1)!.offset);
        },
      });
      return { values, resets, subscription };
    };

    it('because retention has deleted it leads to the first retained offset, and the lost records are reported', async () => {
      for (let n = 0; n < 6; n += 1) await write(`${n}`);
      await log.commit(bench.group, bench.topic, 1, 1n);
      await log.deleteRecordsBefore(bench.topic, 1, 4n);
      const [cut] = (await (await bench.client('asking')).offsets(bench.group, [bench.topic])).filter(isCut);
      expect(cut).toEqual({ topic: bench.topic, partition: 1, first: 4n, end: 6n, committed: 1n });
      const { values, resets, subscription } = await read();
      await bench.eventually(() => values.length === 2);
      expect(values).toEqual(['4', '5']);
      expect(resets).toEqual([{ topic: bench.topic, partition: 1, from: 1n, to: 4n, cause: 'retention' }]);
      await subscription.close();
      expect(await log.committed(bench.group, bench.topic, 1)).toBe(6n);
    });

    it('because the log was truncated leads to the end of the log, never to its beginning', async () => {
      for (let n = 0; n < 3; n += 1) await write(`${n}`);
      await log.commit(bench.group, bench.topic, 1, 10n);
      const { values, resets, subscription } = await read();
      await bench.eventually(() => resets.length === 1);
      expect(resets).toEqual([{ topic: bench.topic, partition: 1, from: 10n, to: 3n, cause: 'truncation' }]);
      await write('after that');
      await bench.eventually(() => values.length > 0);
      expect(values).toEqual(['after that']);
      await subscription.close();
      expect(await log.committed(bench.group, bench.topic, 1)).toBe(4n);
    });
  });
}
