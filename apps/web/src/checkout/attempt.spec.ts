import { beforeEach, describe, expect, it } from 'vitest';
import { TestStorage } from '../test-support/test-storage.js';
import { attemptOf, type CheckoutRequest, forgetAttempt, keepRefused, keepSent } from './attempt.js';

const mara = '0191d5a0-0000-7000-8000-00000000000a';
const jon = '0191d5a0-0000-7000-8000-00000000000b';
const now = new Date('2026-11-26T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const request: CheckoutRequest = {
  address: { recipient: 'Mara Lind', street: 'Hafenweg 7', postalCode: '20457', city: 'Hamburg', country: 'DE' },
  paymentMethod: { token: 'tok_visa_4242', label: 'Visa ending in 4242' },
  total: { amount: 5500, currency: 'EUR' },
};

describe('The key of an order', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = new TestStorage();
  });

  it('is made with the form and survives a reload', () => {
    const { key } = attemptOf(storage, mara, now);
    expect(key.length).toBeGreaterThan(30);
    expect(attemptOf(storage, mara, later(60))).toEqual({ key, userId: mara, sent: null });
  });

  it('is kept with what was sent, so that the same can be asked again after a reload', () => {
    const attempt = keepSent(storage, attemptOf(storage, mara, now), request, now);
    expect(attemptOf(storage, mara, later(14))).toEqual(attempt);
    expect(attempt.sent?.request).toEqual(request);
  });

  it('stays after a refusal, because an earlier request may still arrive', () => {
    const attempt = keepSent(storage, attemptOf(storage, mara, now), request, now);
    keepRefused(storage, attempt);
    expect(attemptOf(storage, mara, now)).toEqual({ ...attempt, sent: null });
  });

  it('is another one for the next order', () => {
    const { key } = attemptOf(storage, mara, now);
    forgetAttempt(storage);
    expect(attemptOf(storage, mara, now).key).not.toBe(key);
  });

  it('is not used for somebody else who signs in in the same tab', () => {
    const attempt = keepSent(storage, attemptOf(storage, mara, now), request, now);
    const other = attemptOf(storage, jon, now);
    expect(other.key).not.toBe(attempt.key);
    expect(other.sent).toBeNull();
  });

  it('is dropped when nobody has asked for a quarter of an hour: the orders tell what became of it', () => {
    const attempt = keepSent(storage, attemptOf(storage, mara, now), request, now);
    const other = attemptOf(storage, mara, later(16));
    expect(other).toMatchObject({ sent: null });
    expect(other.key).not.toBe(attempt.key);
  });

  it.each(['{"broken', '"text"', '{"key":7}'])('is made anew when %s was kept', (kept) => {
    storage.setItem('checkout-attempt', kept);
    expect(attemptOf(storage, mara, now)).toMatchObject({ userId: mara, sent: null });
  });
});
