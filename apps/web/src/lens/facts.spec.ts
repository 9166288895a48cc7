import { describe, expect, it } from 'vitest';
import { factsOf, sourceOf } from './facts.js';
import type { FlowRow } from './flow.js';

const row = (more: Partial<FlowRow>): FlowRow => ({
  ...{ id: 'a', kind: 'retry-scheduled', service: 'till', atMs: 0, depth: 0, title: '', note: '', failed: true },
  ...more,
});

describe('What is known of a step', () => {
  it('says which attempt has failed, of how many, and when the next is', () => {
    const until = Date.UTC(2026, 10, 26, 10, 4, 31);
    const facts = Object.fromEntries(factsOf(row({ until, step: { attempt: 2, mostAttempts: 10 } })));
    expect(facts).toMatchObject({ attempt: '2 of 10', 'next attempt at': expect.stringMatching(/04.31/) });
    expect(Object.fromEntries(factsOf(row({ kind: 'commit', step: { attempt: 1 } })))).toEqual({ attempt: '1' });
  });

  it('says on which line of the source its code is, if that is known', () => {
    expect(sourceOf(row({ step: { file: 'apps/till/src/pay.handler.ts', line: 12 } }))).toBe(
      'apps/till/src/pay.handler.ts:12',
    );
    expect(sourceOf(row({ step: {} }))).toBeUndefined();
  });
});
