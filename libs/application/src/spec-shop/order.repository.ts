import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '../index.js';
import { Order } from './order.js';
import { orderSchema, type OrderRow } from './order.schema.js';

@Injectable()
export class OrderRepository extends AggregateRepository<Order, OrderRow> {
  constructor(storage: AggregateStorage) {
    super(storage, orderSchema, 'Order');
  }

  protected toRow(order: Order): OrderRow {
    return { ...order.snapshot(), version: order.version };
  }

  protected toAggregate({ version, ...state }: OrderRow): Order {
    return Order.restore(state, version);
  }

  protected override async saveParts(order: Order): Promise<void> {
    await this.manager.query('DELETE FROM order_item WHERE order_id = $1', [order.id]);
    for (const [position, name] of order.items.entries()) {
      await this.manager.query('INSERT INTO order_item (order_id, position, name) VALUES ($1, $2, $3)', [
        order.id,
        position,
        name,
      ]);
    }
  }

  protected override async loadParts(row: OrderRow): Promise<OrderRow> {
    const items: { name: string }[] = await this.manager.query(
      'SELECT name FROM order_item WHERE order_id = $1 ORDER BY position',
      [row.id],
    );
    return { ...row, items: items.map(({ name }) => name) };
  }
}
