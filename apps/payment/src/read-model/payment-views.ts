import type { PaymentStatus } from '../domain/payment/payment-status.js';

export interface PaymentSummaryView {
  readonly paymentId: string;
  readonly orderId: string;
  readonly customerId: string;
  /** In minor units; null for an order that was given up before its payment was asked for. */
  readonly amount: { readonly amount: number; readonly currency: string } | null;
  readonly paymentLabel: string | null;
  readonly status: PaymentStatus;
  readonly statusAt: Date;
  readonly declineReason: string | null;
  /** What the provider is being asked to do. */
  readonly operation: string | null;
  readonly attempts: number | null;
  readonly nextAttemptAt: Date | null;
  readonly inDoubtSince: Date | null;
  readonly heardOfAt: Date;
}

export interface HistoryEntryView {
  readonly at: Date;
  readonly what: string;
  readonly operation: string | null;
  readonly attempt: number | null;
  readonly detail: string | null;
  readonly operatorId: string | null;
}

export interface PaymentView extends PaymentSummaryView {
  readonly history: readonly HistoryEntryView[];
}

export interface PaymentPage {
  readonly items: readonly PaymentSummaryView[];
  readonly next: string | null;
}
