import type { AggregateRow } from '@tradewind/application';
import { EntitySchema } from 'typeorm';

export interface StockItemRow extends AggregateRow {
  name: string;
  ownerId: string;
  createdAt: Date;
  changedAt: Date;
}

export const stockItemSchema = new EntitySchema<StockItemRow>({
  name: 'StockItem',
  tableName: 'stock_items',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    name: { type: 'text' },
    ownerId: { type: 'uuid', name: 'owner_id' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
});
