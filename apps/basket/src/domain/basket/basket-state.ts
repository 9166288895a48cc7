import type { RejectedCheckout } from '../checkout/rejected-checkout.js';
import type { StartedOrder } from '../checkout/started-order.js';
import type { BasketLine } from './basket-line.js';
import type { BasketOwner } from './basket-owner.js';

export interface BasketState {
  readonly ownerId: string;
  /** What a guest put into a `merged` basket is in that of a customer, and nothing can be added to it any more. */
  readonly kind: BasketOwner['kind'] | 'merged';
  readonly lines: readonly BasketLine[];
  readonly pendingCheckoutId: string | null;
  /** Null while no checkout is pending, and when the time of the pending one is not known. */
  readonly pendingSince: Date | null;
  /** When the customer last requested the withdrawal of the pending checkout. */
  readonly withdrawalRequestedAt: Date | null;
  /** The last checkout, if it was rejected. The next checkout clears it. */
  readonly rejectedCheckout: RejectedCheckout | null;
  /** The order of the last checkout, once it was started. The next checkout clears it. */
  readonly startedOrder: StartedOrder | null;
}

export const noPendingCheckout = { pendingCheckoutId: null, pendingSince: null, withdrawalRequestedAt: null } as const;

export const noCheckout = { ...noPendingCheckout, rejectedCheckout: null, startedOrder: null } as const;
