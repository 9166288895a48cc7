import { describe, expect, it } from 'vitest';
import { defaultRetryPolicy, waitAfter } from './retry-policy.js';

describe('The delay before a retry', () => {
  const waitsAfter = (attempts: number) => Array.from({ length: 1_000 }, () => waitAfter(attempts, defaultRetryPolicy));

  it('doubles with each attempt up to a limit, and is reduced at random by up to a half', () => {
    const full = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000];
    full.forEach((ms, index) => {
      const waits = waitsAfter(index + 1);
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(ms / 2);
      expect(Math.max(...waits)).toBeLessThanOrEqual(ms);
    });
  });

  it('is randomised, so that messages that failed together are not retried together', () => {
    const waits = waitsAfter(1);
    expect(new Set(waits).size).toBeGreaterThan(900);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(200);
  });
});
