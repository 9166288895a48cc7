import type { Money } from '@tradewind/domain';
import type { ProviderAnswer } from './provider-answer.js';

export type OperationKind = 'authorise' | 'capture' | 'void' | 'refund';

export interface ProviderRequest {
  readonly kind: OperationKind;
  /** The idempotency key: under one key, the provider acts once and answers the same each time. */
  readonly key: string;
  readonly orderId: string;
  readonly amount: Money;
  /** The provider's name for the card. */
  readonly token: string;
  /** The provider's name for the authorisation; null for `authorise`. */
  readonly reference: string | null;
}

/**
 * The company that takes the money. A call may take seconds, so it is never made inside a transaction; what it is to do
 * is recorded before it, and what it answered after it. Neither method throws because of the provider.
 */
export abstract class PaymentProvider {
  abstract perform(request: ProviderRequest): Promise<ProviderAnswer>;

  /** Looks up what became of a request. `nothing-known` if the provider has never heard of the key. */
  abstract find(key: string): Promise<ProviderAnswer | 'nothing-known'>;
}
