import { Money, newId } from '@tradewind/domain';
import type { Attempt } from '../domain/payment/attempt.js';
import { Payment } from '../domain/payment/payment.js';
import type { ProviderAnswer } from '../domain/provider/provider-answer.js';

export const at = new Date('2026-11-20T09:30:00Z');
export const succeeded: ProviderAnswer = { kind: 'succeeded', reference: 'auth_1' };
export const declined: ProviderAnswer = { kind: 'declined', code: 'insufficient-funds' };
export const refused: ProviderAnswer = { kind: 'refused', code: 'card-closed' };
export const unknown: ProviderAnswer = { kind: 'unknown', detail: 'no answer in time' };
export const notReached: ProviderAnswer = { kind: 'not-reached', detail: 'ECONNREFUSED' };

export const terms = { amount: Money.of(39_800, 'EUR'), token: 'tok_visa_4242', label: 'Visa ending in 4242' };

export function aRequestedPayment(): Payment {
  return Payment.request(newId(), newId(), terms, at);
}

/** Makes the attempt that is due, which is answered like this. */
export function attempt(payment: Payment, answer: ProviderAnswer, when = at): Attempt {
  const begun = payment.beginAttempt(when, 4_000);
  payment.endAttempt(begun, answer, when);
  return begun;
}

export function aCompletedPayment(): Payment {
  const payment = aRequestedPayment();
  attempt(payment, succeeded);
  attempt(payment, succeeded);
  return payment;
}
