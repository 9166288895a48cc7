import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '../index.js';
import { Order } from './order.js';
import { orderItemSchema, orderSchema, type OrderRow } from './order.schema.js';

@Injectable()
export class OrderRepository extends AggregateRepository<Order, OrderRow> {
  constructor(storage: AggregateStorage) {
    super(storage, orderSchema, 'Order', [
      { property: 'items', schema: orderItemSchema, foreignKey: 'orderId', orderedBy: 'position', written: 'replaced' },
    ]);
  }

  protected toRow(order: Order): OrderRow {
    const { items, ...same } = order.snapshot();
    return {
      ...same,
      version: order.version,
      items: items.map((name, position) => ({ orderId: order.id, position, name })),
    };
  }

  protected toAggregate({ version, items, ...same }: OrderRow): Order {
    return Order.restore({ ...same, items: items.map(({ name }) => name) }, version);
  }
}
