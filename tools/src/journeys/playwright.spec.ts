import { describe, expect, it } from 'vitest';
import { countsOf } from './playwright.js';

describe('The counts of journeys', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 };

  it('are those of the report', () => {
    expect(countsOf({ errors: [], stats })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('have a failure for a file that could not be loaded, and for a journey that passed only at last', () => {
    expect(countsOf({ errors: [{}], stats: { ...stats, flaky: 1 } }).failed).toBe(3);
  });
});
