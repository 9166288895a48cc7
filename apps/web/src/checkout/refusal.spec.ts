import { describe, expect, it } from 'vitest';
import { ProblemError, unreachableError } from '../api/problem-error.js';
import { fieldErrorsOf, refusalOf } from './refusal.js';

const problem = (status: number, code: string, more = {}) =>
  new ProblemError({ status, code, title: 'A title', ...more });

describe('An order that could not be placed', () => {
  it('because of too few pieces says how many there are', () => {
    const detail = 'There are only 2 pieces of Hemp Rope, 20 m.';
    expect(refusalOf(problem(409, 'enough-pieces-must-be-available', { detail })).title).toBe(detail);
  });

  it('because of too many attempts says how long to wait', () => {
    expect(refusalOf(problem(429, 'too-many-requests', { retryAfterSeconds: 42 }))).toMatchObject({ waitSeconds: 42 });
  });

  it.each([unreachableError(), problem(503, 'outcome-unknown'), problem(502, 'no-report')])(
    'of which nobody knows the outcome can be asked for again, and never says that nothing was ordered',
    (error) => {
      const { lead, text } = refusalOf(error);
      expect(lead).toBe('ask-again');
      expect(text).not.toMatch('Nothing was ordered');
    },
  );

  it('because the session has ended leads to the sign-in', () => {
    expect(refusalOf(problem(401, 'session-ended')).lead).toBe('sign-in');
  });

  it('because an earlier click came through leads to the orders', () => {
    expect(refusalOf(problem(422, 'idempotency-key-reused')).lead).toBe('orders');
  });

  it('for a reason of a later version speaks by the words of the shop', () => {
    const refusal = refusalOf(problem(409, 'something-new', { detail: 'The harbour is frozen.' }));
    expect(refusal).toEqual({ title: 'A title', text: 'Nothing was ordered. The harbour is frozen.' });
  });

  it('has its field errors beside the fields of the address', () => {
    const errors = [
      { field: 'address.postalCode', reason: 'must be shorter than or equal to 20 characters' },
      { field: 'paymentMethod.token', reason: 'must not be empty' },
    ];
    expect(fieldErrorsOf(problem(400, 'validation-failed', { errors }))).toEqual({
      postalCode: 'It must be shorter than or equal to 20 characters',
    });
  });
});
