import { describe, expect, it } from 'vitest';
import { reachedAll } from './reached-all.js';

const summary = (tested: number) => `=================== SUMMARY ===================

API Operations:
  Selected: 12/14
  Tested: ${tested}

Test cases:
  143 generated, 143 passed
`;

describe('A fuzz run', () => {
  it('has reached all when it tested each operation that was selected', () => {
    expect(reachedAll(summary(12))).toBe(true);
  });

  it.each([
    ['stopped before the last operation', summary(11)],
    ['tested nothing', summary(0)],
    ['printed no summary', 'Schemathesis crashed'],
  ])('has not reached all when it %s', (_, report) => {
    expect(reachedAll(report)).toBe(false);
  });
});
