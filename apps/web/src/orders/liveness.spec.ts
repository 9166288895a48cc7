import { describe, expect, it } from 'vitest';
import { agoText, livenessText } from './liveness.js';

describe('The age of what a page shows', () => {
  it.each([
    [0, 'just now'],
    [4_999, 'just now'],
    [12_400, '12 s ago'],
    [60_000, '1 min ago'],
    [7_200_000, '2 h ago'],
  ])('of %d ms is told as %s', (age, text) => {
    expect(agoText(age)).toBe(text);
  });

  it('comes with how more is heard', () => {
    expect(livenessText('live', 0)).toBe('Live, updated just now');
    expect(livenessText('reconnecting', 12_000)).toBe('Updated 12 s ago, connecting again');
    expect(livenessText('polling', 3_000)).toBe('Updated just now');
  });
});
