import { describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import {
  aCompletedPayment,
  aRequestedPayment,
  at,
  attempt,
  declined,
  notReached,
  refused,
  succeeded,
  unknown,
} from '../../test-support/a-payment.js';
import { Payment } from './payment.js';

const said = (payment: Payment) => payment.pullDomainEvents().map(({ constructor: { name } }) => name);
const after = (ms: number) => new Date(at.getTime() + ms);

describe('A payment', () => {
  it('is authorised and then captured, each under a key of its own, with the reference of the authorisation', () => {
    const payment = aRequestedPayment();
    const authorise = attempt(payment, succeeded);
    const capture = attempt(payment, succeeded);

    expect(authorise.request).toMatchObject({ kind: 'authorise', reference: null });
    expect(capture.request).toMatchObject({ kind: 'capture', reference: 'auth_1' });
    expect(capture.request.key).not.toBe(authorise.request.key);
    expect(payment.snapshot()).toMatchObject({ status: 'Completed', operation: null });
  });

  it('asks again under the same key, after a pause that doubles up to five minutes, while there is no answer', () => {
    const payment = aRequestedPayment();
    const keys = new Set<string>();
    const pauses: number[] = [];
    for (let n = 0; n < 11; n++) {
      keys.add(attempt(payment, unknown).request.key);
      pauses.push((payment.snapshot().operation!.dueAt.getTime() - at.getTime()) / 1_000);
    }

    expect(keys.size).toBe(1);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('is in doubt from the first attempt on of which nobody knows whether it was carried out', () => {
    const payment = aRequestedPayment();

    attempt(payment, notReached);
    expect(payment.snapshot().operation!.inDoubtSince).toBeNull();
    attempt(payment, unknown, after(1_000));
    attempt(payment, notReached, after(2_000));

    expect(payment.snapshot().operation!.inDoubtSince).toEqual(after(1_000));
    expect(payment.beginAttempt(after(10_000), 4_000).isInDoubt).toBe(true);
  });

  it('is in doubt when the process that made the attempt has died', () => {
    const payment = aRequestedPayment();
    payment.beginAttempt(at, 4_000);

    const next = payment.beginAttempt(after(4_000), 4_000);

    expect(next).toMatchObject({ number: 2, isInDoubt: true, firstAt: at });
  });

  it('believes the answer to an earlier attempt, but waits for the last one to have none', () => {
    const payment = aRequestedPayment();
    const first = payment.beginAttempt(at, 4_000);
    const second = payment.beginAttempt(after(4_000), 4_000);

    payment.endAttempt(first, unknown, after(4_001));
    expect(payment.snapshot().operation).toMatchObject({ isRunning: true, attempts: 2 });
    payment.endAttempt(first, succeeded, after(4_002));
    expect(payment.snapshot().status).toBe('Capturing');
    payment.endAttempt(second, succeeded, after(4_003));

    expect(payment.snapshot()).toMatchObject({ status: 'Capturing', operation: { kind: 'capture', attempts: 0 } });
  });

  it('is voided at once when nothing was sent yet', () => {
    const payment = aRequestedPayment();
    payment.giveUp('order-cancelled', at);

    expect(payment.snapshot()).toMatchObject({ status: 'Voided', operation: null });
    expect(said(payment)).toContain('PaymentVoidedDomainEvent');
  });

  it('that is given up while it is authorised is authorised to the end, and then voided', () => {
    const payment = aRequestedPayment();
    const running = payment.beginAttempt(at, 4_000);
    payment.giveUp('order-cancelled', at);
    payment.endAttempt(running, succeeded, at);

    expect(attempt(payment, succeeded).request).toMatchObject({ kind: 'void', reference: 'auth_1' });
    expect(payment.snapshot().status).toBe('Voided');
  });

  it('that is given up while it is captured is voided, or refunded if the capture was first', () => {
    const payment = aRequestedPayment();
    attempt(payment, succeeded);
    const capture = payment.beginAttempt(at, 4_000);
    payment.giveUp('order-cancelled', at);
    payment.endAttempt(capture, succeeded, at);

    expect(attempt(payment, refused).request.kind).toBe('void');
    expect(attempt(payment, succeeded).request.kind).toBe('refund');
    expect(payment.snapshot().status).toBe('Refunded');
  });

  it('says its last word again to one who asks again, with the time of the first', () => {
    const payment = aRequestedPayment();
    attempt(payment, declined);
    said(payment);

    payment.giveUp('refund-overdue', after(60_000));

    const [event] = payment.pullDomainEvents();
    expect(event).toMatchObject({ outcome: { kind: 'declined', reason: 'insufficient-funds', at } });
  });

  it('takes nothing when its order was cancelled before it was asked for', () => {
    const payment = Payment.ruleOut(newId(), newId(), 'order-cancelled', at);
    expect(said(payment)).toEqual(['PaymentRuledOutDomainEvent']);

    payment.requestAgain(after(1_000));

    expect(payment.snapshot()).toMatchObject({ status: 'Voided', operation: null });
    expect(said(payment)).toEqual(['PaymentOutcomeAskedAgainDomainEvent']);
  });

  it('that is overdue before it was asked for is said to be voided', () => {
    const payment = Payment.ruleOut(newId(), newId(), 'refund-overdue', at);

    expect(said(payment)).toEqual(['PaymentRuledOutDomainEvent', 'PaymentVoidedDomainEvent']);
  });
});

describe('A refund that the provider refuses', () => {
  const refusedRefund = () => {
    const payment = aCompletedPayment();
    payment.giveUp('order-returned', at);
    attempt(payment, refused);
    return payment;
  };

  it('waits for an operator, who may try again under another key', () => {
    const payment = refusedRefund();
    expect(payment.snapshot()).toMatchObject({ status: 'RefundRefused', operation: null });

    payment.retry('The bank has reopened the card', newId(), at);

    expect(attempt(payment, succeeded).request.kind).toBe('refund');
    expect(payment.snapshot().status).toBe('Refunded');
  });

  it('is settled by hand by an operator who has paid the money back, and by nobody before', () => {
    const payment = refusedRefund();
    expect(() => aCompletedPayment().settleRefundByHand('Bank transfer', newId(), at)).toThrow('is Completed');

    payment.settleRefundByHand('Bank transfer', newId(), at);

    expect(payment.snapshot().status).toBe('Refunded');
    expect(() => payment.retry('Once more', newId(), at)).toThrow('this one is Refunded');
  });
});

describe('A notice of the provider', () => {
  it('brings an attempt forward that waits, and nothing else', () => {
    const payment = aRequestedPayment();
    const { key } = payment.snapshot().operation!;
    expect(payment.heedNotice(key, at)).toBe(false);
    const running = payment.beginAttempt(at, 4_000);
    expect(payment.heedNotice(key, at)).toBe(false);
    payment.endAttempt(running, unknown, at);

    expect(payment.heedNotice(newId(), at)).toBe(false);
    expect(payment.heedNotice(key, at)).toBe(true);

    expect(payment.snapshot()).toMatchObject({ status: 'Authorising', operation: { dueAt: at } });
  });
});
