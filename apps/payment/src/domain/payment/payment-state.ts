import type { Operation } from './operation.js';
import type { PaymentStatus } from './payment-status.js';
import type { PaymentTerms } from './payment-terms.js';

export interface PaymentState {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  /** Null for an order that was given up before its payment was asked for. */
  readonly terms: PaymentTerms | null;
  readonly status: PaymentStatus;
  /** What the provider is asked to do; null when nothing is under way. */
  readonly operation: Operation | null;
  /** The provider's name for the authorisation; null until there is one. */
  readonly reference: string | null;
  readonly declineReason: string | null;
  readonly heardOfAt: Date;
  /** When the status was reached. */
  readonly statusAt: Date;
}
