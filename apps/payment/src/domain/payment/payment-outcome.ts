import type { Money } from '@tradewind/domain';

/** How a payment ended. It is what the other services are told. */
export type PaymentOutcome =
  | { readonly kind: 'completed' | 'refunded'; readonly amount: Money; readonly at: Date }
  | { readonly kind: 'declined'; readonly reason: string; readonly at: Date }
  | { readonly kind: 'voided'; readonly at: Date };
