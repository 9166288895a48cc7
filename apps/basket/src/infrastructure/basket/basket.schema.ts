import { EntitySchema } from 'typeorm';
import type { BasketState } from '../../domain/basket/basket-state.js';

/** `lines` are stored in `basket_lines`. */
export interface BasketRow extends Omit<BasketState, 'ownerId' | 'kind'> {
  id: string;
  version: number;
  /** When a guest last used it; null for the basket of a customer. */
  guestUsedAt: Date | null;
  guestMerged: boolean;
}

export const basketSchema = new EntitySchema<BasketRow>({
  name: 'Basket',
  tableName: 'baskets',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    pendingCheckoutId: { name: 'pending_checkout_id', type: 'uuid', nullable: true },
    pendingSince: { name: 'pending_since', type: 'timestamptz', nullable: true },
    withdrawalRequestedAt: { name: 'withdrawal_requested_at', type: 'timestamptz', nullable: true },
    guestUsedAt: { name: 'guest_used_at', type: 'timestamptz', nullable: true },
    guestMerged: { name: 'guest_merged', type: 'boolean' },
    rejectedCheckout: { name: 'rejected_checkout', type: 'jsonb', nullable: true },
    startedOrder: { name: 'started_order', type: 'jsonb', nullable: true },
  },
});
