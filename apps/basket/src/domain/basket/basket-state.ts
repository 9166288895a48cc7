import type { BasketLine } from './basket-line.js';
import type { RejectedCheckout } from '../checkout/rejected-checkout.js';

export interface BasketState {
  readonly customerId: string;
  readonly lines: readonly BasketLine[];
  readonly pendingCheckoutId: string | null;
  /** Null while no checkout is pending. */
  readonly pendingSince: Date | null;
  /** When the customer last asked for the pending checkout to be withdrawn. */
  readonly withdrawalRequestedAt: Date | null;
  /** The last checkout, if it was rejected; forgotten with the next one. */
  readonly rejectedCheckout: RejectedCheckout | null;
}

export const noCheckout = { pendingCheckoutId: null, pendingSince: null, withdrawalRequestedAt: null } as const;
