import { EntitySchema } from 'typeorm';

export interface OrderRow {
  id: string;
  version: number;
  customer: string;
  closed: boolean;
  /** Kept in a table of its own. */
  items: string[];
}

export const orderSchema = new EntitySchema<OrderRow>({
  name: 'Order',
  tableName: 'orders',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    customer: { type: 'text' },
    closed: { type: 'boolean', name: 'is_closed' },
  },
});
