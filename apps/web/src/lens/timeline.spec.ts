import { describe, expect, it } from 'vitest';
import { barsOf, stepOf } from './timeline.js';

describe('The scrubber of the flows', () => {
  it('has a bar for each part of the time, coloured by what was worst in it', () => {
    const bars = barsOf({
      parts: [
        { flows: 0, failed: 0, waited: 0 },
        { flows: 1, failed: 0, waited: 0 },
        { flows: 4, failed: 1, waited: 1 },
        { flows: 2, failed: 0, waited: 1 },
      ],
    });
    expect(bars.map(({ tone }) => tone)).toEqual(['none', 'sound', 'failed', 'waited']);
    expect(bars[0]!.height).toBe(0);
    expect(bars[1]!.height).toBeGreaterThan(0.08);
    expect(bars[2]!.height).toBe(1);
  });

  it('goes by half a bar, and moves even in an instant', () => {
    const parts = Array.from({ length: 120 }, () => ({ flows: 0, failed: 0, waited: 0 }));
    expect(stepOf({ from: 0, to: 240_000, parts })).toBe(1_000);
    expect(stepOf({ from: 7, to: 7, parts })).toBe(1);
  });
});
