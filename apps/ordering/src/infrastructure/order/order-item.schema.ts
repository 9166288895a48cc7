import { EntitySchema } from 'typeorm';
import { minorUnits } from '@tradewind/application';

export interface OrderItemRow {
  orderId: string;
  /** Starts at 1, in the order of the basket. */
  line: number;
  productId: string;
  sku: string;
  name: string;
  unitPriceAmount: number;
  unitPriceCurrency: string;
  quantity: number;
}

export const orderItemSchema = new EntitySchema<OrderItemRow>({
  name: 'OrderItem',
  tableName: 'order_items',
  columns: {
    orderId: { type: 'uuid', name: 'order_id', primary: true },
    line: { type: 'int', primary: true },
    productId: { type: 'uuid', name: 'product_id' },
    sku: { type: 'text' },
    name: { type: 'text' },
    unitPriceAmount: { ...minorUnits, name: 'unit_price_amount' },
    unitPriceCurrency: { type: 'text', name: 'unit_price_currency' },
    quantity: { type: 'int' },
  },
});
