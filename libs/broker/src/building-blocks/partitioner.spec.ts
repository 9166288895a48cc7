import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import kafkajs from 'kafkajs';
import { murmur2 } from './murmur2.js';
import { Partitioner } from './partitioner.js';

describe('The partitioner', () => {
  it("chooses the same partition for a key as Kafka's own clients", () => {
    const kafkas = kafkajs.Partitioners.DefaultPartitioner();
    const partitionMetadata = Array.from({ length: 7 }, (_, partitionId) => ({ partitionId, leader: 1 }));
    const ours = new Partitioner();
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)),
        (key) => {
          const expected = kafkas({ topic: 'orders', partitionMetadata, message: { key, value: null } } as never);
          expect(ours.partitionOf(key, 7)).toBe(expected);
        },
      ),
    );
  });

  it('computes the same hash as the Java client', () => {
    const known: ReadonlyArray<[string, number]> = [
      ['21', -973932308],
      ['foobar', -790332482],
      ['a-little-bit-long-string', -985981536],
      ['a-little-bit-longer-string', -1486304829],
      ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ];
    for (const [key, hash] of known) expect(murmur2(Buffer.from(key))).toBe(hash);
  });

  it('distributes messages without a key over all partitions', () => {
    const partitioner = new Partitioner();
    const partitions = Array.from({ length: 12 }, () => partitioner.partitionOf(null, 6));
    expect([0, 1, 2, 3, 4, 5].map((one) => partitions.filter((each) => each === one).length)).toEqual([
      2, 2, 2, 2, 2, 2,
    ]);
  });
});
