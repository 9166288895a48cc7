import { EntitySchema } from 'typeorm';

export interface OrderRow {
  id: string;
  version: number;
  customer: string;
  closed: boolean;
  /** Stored in a separate table. */
  items: OrderItemRow[];
}

export interface OrderItemRow {
  orderId: string;
  position: number;
  name: string;
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

export const orderItemSchema = new EntitySchema<OrderItemRow>({
  name: 'OrderItem',
  tableName: 'order_item',
  columns: {
    orderId: { type: 'uuid', name: 'order_id', primary: true },
    position: { type: 'int', primary: true },
    name: { type: 'text' },
  },
});
