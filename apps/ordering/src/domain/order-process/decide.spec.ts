import { describe, expect, it } from 'vitest';
import { decide } from './decide.js';
import { messages } from '../../test-support/order-process/messages.js';
import { deadlineOf, processStates, type ProcessState, type Progress, submitted } from './process-state.js';

const inState = (state: ProcessState, more: Partial<Progress> = {}): Progress => ({ ...submitted, ...more, state });

describe('A decision', () => {
  it('sets the deadline of the next state and cancels the one that is over', () => {
    const decision = decide(inState('AwaitingStock'), { type: 'StockReserved' });

    expect(decision).toEqual({
      kind: 'went-on',
      next: inState('AwaitingPayment'),
      step: { type: 'awaitPayment' },
      publishes: ['OrderAwaitingPayment'],
      cancelsDeadline: 'stock',
      setsDeadline: 'payment',
      because: null,
      refusal: null,
    });
  });

  it('to cancel an order that may have been paid waits for the money and remembers how it ends', () => {
    const cancelled = decide(inState('AwaitingPayment'), { type: 'Cancel', by: 'customer' });

    expect(cancelled).toMatchObject({
      kind: 'compensated',
      next: { state: 'AwaitingRefund', settlement: 'Cancelled' },
      step: { type: 'cancel', reason: 'customer' },
      publishes: ['OrderCancelled'],
      setsDeadline: 'refund',
    });
    expect(decide(cancelled.next, { type: 'PaymentVoided' }).next.state).toBe('Cancelled');
  });

  it('to take an order back ends as returned', () => {
    const returned = decide(inState('Delivered'), { type: 'Return', reason: 'Too small.' });

    expect(returned).toMatchObject({ step: { type: 'return' }, publishes: ['OrderReturned'], cancelsDeadline: null });
    expect(decide(returned.next, { type: 'PaymentRefunded' }).next.state).toBe('Returned');
  });

  it('asks for an overdue refund again and again, and counts', () => {
    const once = decide(inState('AwaitingRefund', { settlement: 'Cancelled' }), {
      type: 'DeadlinePassed',
      deadline: 'refund',
    });
    const twice = decide(once.next, { type: 'DeadlinePassed', deadline: 'refund' });

    expect(once).toMatchObject({ publishes: ['OrderRefundOverdue'], cancelsDeadline: null, setsDeadline: 'refund' });
    expect([once.next.refundAttempts, twice.next.refundAttempts]).toEqual([1, 2]);
  });

  it('asks again for what the state waits for, and starts its deadline anew', () => {
    expect(decide(inState('AwaitingCommitment'), { type: 'Retry' })).toMatchObject({
      kind: 'went-on',
      next: inState('AwaitingCommitment'),
      step: null,
      publishes: ['OrderConfirmed'],
      setsDeadline: 'commitment',
    });
  });

  it('tells a reported arrival from an assumed one', () => {
    expect(decide(inState('Shipped'), { type: 'Deliver' }).step).toEqual({ type: 'deliver', assumed: false });
    const passed = decide(inState('Shipped'), { type: 'DeadlinePassed', deadline: 'delivery' });
    expect(passed.step).toEqual({ type: 'deliver', assumed: true });
  });

  it('changes nothing, and publishes nothing, if the message is ignored or refused', () => {
    const unmoved = { step: null, publishes: [], cancelsDeadline: null, setsDeadline: null };
    for (const state of processStates) {
      const progress = inState(state, { settlement: 'Cancelled' });
      for (const message of messages) {
        const decision = decide(progress, message);
        if (decision.kind === 'ignored' || decision.kind === 'refused')
          expect(decision).toMatchObject({ ...unmoved, next: progress });
        expect(decision.because !== null || decision.refusal !== null).toBe(
          decision.next === progress && decision.publishes.length === 0,
        );
      }
    }
  });

  it('leaves a deadline set in every state that waits, and none in the others', () => {
    for (const state of processStates) {
      for (const message of messages) {
        const { next, setsDeadline, cancelsDeadline } = decide(inState(state, { settlement: 'Cancelled' }), message);
        if (next.state !== state)
          expect([setsDeadline, cancelsDeadline]).toEqual([deadlineOf[next.state], deadlineOf[state]]);
      }
    }
  });
});
