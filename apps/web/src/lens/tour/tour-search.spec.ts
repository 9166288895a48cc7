import { describe, expect, it } from 'vitest';
import { seenFlows, withSeen } from './tour-search.js';

describe('What was seen on a tour', () => {
  it('is kept by step, the latest flow of each', () => {
    const seen = withSeen(withSeen(withSeen(undefined, 'buy', 'a'), 'price', 'b'), 'buy', 'c');
    expect([...seenFlows(seen)]).toEqual([
      ['buy', 'c'],
      ['price', 'b'],
    ]);
  });

  it.each([undefined, '', '~', 'buy', 'buy~', '~x'])('is nothing in %j', (seen) => {
    expect(seenFlows(seen).size).toBe(0);
  });
});
