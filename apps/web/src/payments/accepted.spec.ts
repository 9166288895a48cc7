import { describe, expect, it } from 'vitest';
import { isAnswered } from './accepted.js';
import type { HistoryEntry } from './payment-status.js';

const history = (...whats: string[]) => ({ history: whats.map((what) => ({ what }) as HistoryEntry) });

describe('A request about a payment that was accepted', () => {
  it('to ask the provider is answered by the outcome of an attempt, not by its beginning', () => {
    const accepted = { action: 'retry', acceptedAt: 0, entriesBefore: 2 } as const;
    expect(isAnswered(accepted, history('requested', 'attempt-unknown'))).toBe(false);
    expect(isAnswered(accepted, history('requested', 'attempt-unknown', 'retried', 'attempt-begun'))).toBe(false);
    expect(isAnswered(accepted, history('requested', 'attempt-unknown', 'retried', 'attempt-succeeded'))).toBe(true);
  });

  it('to settle a refund by hand is answered by its own entry', () => {
    const accepted = { action: 'refund-by-hand', acceptedAt: 0, entriesBefore: 1 } as const;
    expect(isAnswered(accepted, history('refund-refused'))).toBe(false);
    expect(isAnswered(accepted, history('refund-refused', 'refund-settled-by-hand'))).toBe(true);
  });
});
