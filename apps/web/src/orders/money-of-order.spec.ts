import { describe, expect, it } from 'vitest';
import { at, orderWith, reached } from '../test-support/order-with.js';
import { moneyOf, type Payment } from './money-of-order.js';

const asked = orderWith([reached('Submitted', 0), reached('AwaitingStock', 60), reached('AwaitingPayment', 61)]);

const payment = (status: Payment['status'], more: Partial<Payment> = {}): Payment => ({
  ...{ paymentId: 'p', orderId: asked.orderId, customerId: 'c', amount: asked.total },
  ...{ paymentLabel: 'Visa ending in 4242', status, statusAt: at(62), heardOfAt: at(61), declineReason: null },
  ...{ operation: null, attempts: null, nextAttemptAt: null, inDoubtSince: null },
  ...more,
});

describe('The money of an order', () => {
  it('is not asked for before the goods are put aside', () => {
    const order = orderWith([reached('Submitted', 0)]);
    expect(moneyOf(order, undefined)).toMatchObject({ side: 'yours', title: 'Not charged yet' });
    const given = orderWith([reached('Submitted', 0), reached('Cancelled', 5, 'customer')]);
    expect(moneyOf(given, undefined)).toMatchObject({ side: 'yours', title: 'Nothing was charged' });
  });

  it('is being asked for as soon as the order says so', () => {
    expect(moneyOf(asked, undefined)).toEqual({
      ...{ side: 'asked', title: 'Asking the bank' },
      note: 'Visa ending in 4242 is asked for €219.90.',
    });
  });

  it('is unknown after that, until Payment has been read', () => {
    const paid = orderWith([...asked.timeline, reached('Paid', 62)]);
    expect(moneyOf(paid, undefined)).toBeUndefined();
    expect(moneyOf(asked, null)).toMatchObject({ side: 'asked', note: 'Payment has not heard of it yet.' });
  });

  it.each([
    ['Requested', 'asked', 'Asking the bank'],
    ['Authorising', 'asked', 'Asking the bank'],
    ['Capturing', 'asked', 'Authorised'],
    ['Completed', 'taken', '€219.90 paid'],
    ['GivingUp', 'asked', 'Your money is being released'],
    ['Voiding', 'asked', 'Your money is being released'],
    ['Refunding', 'taken', 'Your money is on its way back'],
    ['RefundRefused', 'taken', 'The refund was refused'],
    ['Declined', 'yours', 'Declined, nothing was charged'],
    ['Voided', 'yours', 'Nothing was charged'],
    ['Refunded', 'yours', '€219.90 paid back'],
  ] as const)('is told when Payment says %s', (status, side, title) => {
    expect(moneyOf(asked, payment(status))).toMatchObject({ side, title });
  });

  it.each([
    ['insufficient-funds', 'There was not enough money in the account.'],
    ['card-expired', 'The card has expired.'],
    ['moon-phase', 'The bank says: moon-phase.'],
  ])('comes with the reason %s of the bank', (declineReason, note) => {
    expect(moneyOf(asked, payment('Declined', { declineReason }))).toMatchObject({ note });
  });

  it('is in doubt while the bank is silent, and the page says so', () => {
    const silent = payment('Authorising', { inDoubtSince: at(62), nextAttemptAt: at(70) });
    expect(moneyOf(asked, silent)!.note).toMatch(/has not answered since .*We ask again at .*Nothing is charged twice/);
  });
});
