import { describe, expect, it } from 'vitest';
import { whetherAsked } from './asked-for-money.js';
import type { OrderProcessDetail, ProcessState } from './process-state.js';

const enteredAt = '2026-11-26T12:00:00.000Z';
const after = (seconds: number) => Date.parse(enteredAt) + seconds * 1_000;
const went = (...states: ProcessState[]) => ({
  state: states.at(-1)!,
  enteredAt,
  steps: states.map((stateAfter) => ({ stateAfter })) as OrderProcessDetail['steps'],
});

describe('Payment', () => {
  it('is not asked before the goods are put aside, nor when the order ended before', () => {
    expect(whetherAsked(went('Submitted', 'AwaitingStock'), after(60))).toBe('no');
    expect(whetherAsked(went('Submitted', 'Cancelled'), after(60))).toBe('no');
  });

  it('may not have heard of an order in the first seconds', () => {
    const asked = went('Submitted', 'AwaitingStock', 'AwaitingPayment');
    expect(whetherAsked(asked, after(4))).toBe('just-now');
    expect(whetherAsked(asked, after(6))).toBe('yes');
  });

  it('has heard of it when the order went on', () => {
    expect(whetherAsked(went('AwaitingPayment', 'AwaitingCommitment'), after(0))).toBe('yes');
  });
});
