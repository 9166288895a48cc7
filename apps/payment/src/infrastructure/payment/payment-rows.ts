import { Money } from '@tradewind/domain';
import type { Operation } from '../../domain/payment/operation.js';
import type { PaymentTerms } from '../../domain/payment/payment-terms.js';
import { Payment } from '../../domain/payment/payment.js';
import type { PaymentRow } from './payment.schema.js';

export function paymentToRow(payment: Payment): PaymentRow {
  const { terms, operation, ...same } = payment.snapshot();
  return {
    ...same,
    version: payment.version,
    amount: terms?.amount.amount ?? null,
    currency: terms?.amount.currency ?? null,
    token: terms?.token ?? null,
    label: terms?.label ?? null,
    operationKind: operation?.kind ?? null,
    operationKey: operation?.key ?? null,
    attempts: operation?.attempts ?? null,
    firstAttemptAt: operation?.firstAttemptAt ?? null,
    attemptIsRunning: operation?.isRunning ?? null,
    attemptDueAt: operation?.dueAt ?? null,
    inDoubtSince: operation?.inDoubtSince ?? null,
  };
}

export function paymentFromRow(row: PaymentRow): Payment {
  const { id, orderId, customerId, status, reference, declineReason, heardOfAt, statusAt } = row;
  const same = { id, orderId, customerId, status, reference, declineReason, heardOfAt, statusAt };
  return Payment.restore({ ...same, terms: termsOf(row), operation: operationOf(row) }, row.version);
}

function termsOf({ amount, currency, token, label }: PaymentRow): PaymentTerms | null {
  if (amount === null || currency === null || token === null || label === null) return null;
  return { amount: Money.restore(amount, currency), token, label };
}

function operationOf(row: PaymentRow): Operation | null {
  const { operationKind: kind, operationKey: key, attemptDueAt: dueAt, firstAttemptAt, inDoubtSince } = row;
  if (kind === null || key === null || dueAt === null) return null;
  const tried = { attempts: row.attempts ?? 0, isRunning: row.attemptIsRunning ?? false };
  return { kind, key, dueAt, firstAttemptAt, inDoubtSince, ...tried };
}
