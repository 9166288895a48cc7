import { describe, expect, it } from 'vitest';
import { type Decision, decisions, type PaymentInput } from './decisions.js';

/**
 * What a payment does, state by state. `→ X` goes to X; `→ X: capture` also asks the provider for that; `→ X!` also says to
 * the other services how it ended.
 */
const expected = `
                 payment-requested       order-cancelled      order-returned       refund-overdue       attempt-begun  succeeded             declined         refused          no-answer
  Unheard        → Requested: authorise  → Voided, unsaid     → Voided, unsaid     → Voided!            stale          stale                 stale            stale            stale
  Requested      duplicate               → Voided!            → Voided!            → Voided!            → Authorising  stale                 stale            stale            stale
  Authorising    duplicate               → GivingUp           → GivingUp           → GivingUp           wait           → Capturing: capture  → Declined!      → Declined!      wait
  GivingUp       duplicate               duplicate            duplicate            duplicate            wait           → Voiding: void       → Declined!      → Voided!        wait
  Capturing      duplicate               → Voiding: void      → Voiding: void      → Voiding: void      wait           → Completed!          → Declined!      → Declined!      wait
  Voiding        duplicate               duplicate            duplicate            duplicate            wait           → Voided!             → Refunding: refund  → Refunding: refund  wait
  Completed      repeat                  → Refunding: refund  → Refunding: refund  → Refunding: refund  stale          stale                 stale            stale            stale
  Refunding      duplicate               duplicate            duplicate            duplicate            wait           → Refunded!           need operator    need operator    wait
  RefundRefused  duplicate               duplicate            duplicate            duplicate            stale          stale                 stale            stale            stale
  Declined       repeat                  duplicate            duplicate            repeat               stale          stale                 stale            stale            stale
  Voided         repeat                  duplicate            duplicate            repeat               stale          stale                 stale            stale            stale
  Refunded       repeat                  duplicate            duplicate            repeat               stale          stale                 stale            stale            stale
`;

const [head, ...rows] = expected
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.trim().split(/ {2,}/));
const cells = rows.flatMap(([status, ...values]) =>
  values.map((value, n) => [status as keyof typeof decisions, head![n] as PaymentInput, value] as const),
);

function written(decision: Decision): string {
  switch (decision.kind) {
    case 'start':
      return `→ ${decision.next}: ${decision.operation}`;
    case 'settle':
      return `→ ${decision.next}!`;
    case 'move':
      return `→ ${decision.next}`;
    case 'rule-out':
      return '→ Voided, unsaid';
    case 'need-operator':
      return 'need operator';
    default:
      return decision.kind;
  }
}

describe('The table of decisions', () => {
  it.each(cells)('%s × %s: %s', (status, input, decision) => {
    expect(written(decisions[status][input])).toBe(decision);
  });

  it('has a decision in every cell', () => {
    expect(cells).toHaveLength(Object.keys(decisions).length * Object.keys(decisions.Unheard).length);
  });
});
