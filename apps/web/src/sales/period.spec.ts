import { describe, expect, it } from 'vitest';
import { daysIn, periodBefore, periodOf } from './period.js';

const now = new Date('2026-03-02T23:30:00Z');

describe('The period of the sales figures', () => {
  it('ends today and has as many days as it is long', () => {
    expect(periodOf(7, now)).toEqual({ from: '2026-02-24', to: '2026-03-02' });
    expect(daysIn(periodOf(30, now))).toHaveLength(30);
  });

  it('follows the one that it is compared with', () => {
    const before = periodBefore(periodOf(7, now));
    expect(before).toEqual({ from: '2026-02-17', to: '2026-02-23' });
    expect(periodBefore(before).to).toBe('2026-02-16');
  });
});
