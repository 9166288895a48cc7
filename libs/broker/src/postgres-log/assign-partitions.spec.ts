import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { assignPartitions } from './assign-partitions.js';

const partitionsOf = (topicId: number, count: number) =>
  Array.from({ length: count }, (_, number) => ({ id: topicId * 100 + number, topicId }));
const memberOf = (number: number, ...topicIds: number[]) => ({ number, topicIds: new Set(topicIds) });

describe('The assignment of partitions in a group', () => {
  it('gives each partition to one member, and no member more than its fair share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
        const members = Array.from({ length: size }, (_, number) => memberOf(number, 1));
        const shares = [...assignPartitions(partitionsOf(1, count), members).values()];
        expect(shares.flat().length).toBe(count);
        expect(new Set(shares.flat()).size).toBe(count);
        expect(Math.max(...shares.map((share) => share.length))).toBe(Math.ceil(count / size));
      }),
    );
  });

  it('gives the same result for any order of members and partitions', () => {
    const members = [memberOf(3, 1), memberOf(1, 1), memberOf(2, 1)];
    const partitions = partitionsOf(1, 6);
    const there = assignPartitions(partitions, members);
    const back = assignPartitions([...partitions].reverse(), [...members].reverse());
    for (const { number } of members) expect(back.get(number)).toEqual(there.get(number));
  });

  it('gives the partitions of a topic only to its subscribers', () => {
    const shares = assignPartitions(
      [...partitionsOf(1, 4), ...partitionsOf(2, 2)],
      [memberOf(1, 1), memberOf(2, 1, 2)],
    );
    expect(shares.get(1)!.every(({ topicId }) => topicId === 1)).toBe(true);
    expect(shares.get(2)!.filter(({ topicId }) => topicId === 2)).toHaveLength(2);
  });
});
