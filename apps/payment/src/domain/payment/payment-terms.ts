import type { Money } from '@tradewind/domain';

/** What is to be paid and how. The token is the provider's name for the card; the shop never sees the card. */
export interface PaymentTerms {
  readonly amount: Money;
  readonly token: string;
  /** What a customer recognises the card by, such as "Visa ending in 4242". */
  readonly label: string;
}
