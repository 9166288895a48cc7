import { describe, expect, it } from 'vitest';
import type { Lifecycle } from '@tradewind/contracts';
import { compareLifecycles } from './compare-lifecycles.js';

const active: Lifecycle = { status: 'active' };
const deprecatedUntil = (until: string): Lifecycle => ({ status: 'deprecated', since: '2026-01-01', until });
const retiredOn = (on: string): Lifecycle => ({ status: 'retired', on });

describe('How long a released version is published', () => {
  it.each([
    ['an active version is deprecated', active, deprecatedUntil('2026-06-30')],
    ['a deprecated one gets more time', deprecatedUntil('2026-06-30'), deprecatedUntil('2026-12-31')],
    ['a deprecated one is retired after its time', deprecatedUntil('2026-06-30'), retiredOn('2026-07-01')],
    ['a deprecated one becomes active again', deprecatedUntil('2026-06-30'), active],
  ])('is kept when %s', (_case, released, today) => {
    expect(compareLifecycles(released, today)).toBeUndefined();
  });

  it.each([
    ['an active version is retired at once', active, retiredOn('2026-12-31'), 'was never deprecated'],
    ['a deprecated one loses time', deprecatedUntil('2026-06-30'), deprecatedUntil('2026-06-29'), 'until 2026-06-30'],
    ['a deprecated one is retired early', deprecatedUntil('2026-06-30'), retiredOn('2026-02-01'), 'until 2026-06-30'],
  ])('is broken when %s', (_case, released, today, why) => {
    expect(compareLifecycles(released, today)).toContain(why);
  });
});
