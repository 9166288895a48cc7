import { EntitySchema } from 'typeorm';
import type { BasketLine } from '../domain/basket-line.js';

/** `lines` are kept in `basket_lines`. */
export interface BasketRow {
  id: string;
  version: number;
  pendingCheckoutId: string | null;
  lines: readonly BasketLine[];
}

export const BasketSchema = new EntitySchema<BasketRow>({
  name: 'Basket',
  tableName: 'baskets',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    pendingCheckoutId: { name: 'pending_checkout_id', type: 'uuid', nullable: true },
  },
});
