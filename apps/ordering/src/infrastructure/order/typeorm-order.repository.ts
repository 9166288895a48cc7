import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage, conflictOnUnique } from '@tradewind/application';
import type { Order } from '../../domain/order/order.js';
import type { OrderRepository } from '../../domain/order/order.repository.js';
import { orderItemSchema } from './order-item.schema.js';
import { orderFromRow, orderToRow } from './order-rows.js';
import { type OrderRow, orderSchema } from './order.schema.js';

@Injectable()
export class TypeOrmOrderRepository extends AggregateRepository<Order, OrderRow> implements OrderRepository {
  constructor(storage: AggregateStorage) {
    super(storage, orderSchema, 'Order', [
      { property: 'items', schema: orderItemSchema, foreignKey: 'orderId', orderedBy: 'line', written: 'once' },
    ]);
  }

  async findByCheckout(checkoutId: string): Promise<Order | undefined> {
    const row = await this.manager.findOne(orderSchema, { select: { id: true }, where: { checkoutId } });
    return row ? this.find(row.id) : undefined;
  }

  override async save(order: Order): Promise<void> {
    await conflictOnUnique('orders_one_per_checkout', () => super.save(order));
  }

  async nextNumber(): Promise<string> {
    const [{ next }] = await this.manager.query<[{ next: string }]>(`SELECT nextval('order_numbers') AS next`);
    return `TW-${next.padStart(6, '0')}`;
  }

  protected toRow(order: Order): OrderRow {
    return orderToRow(order);
  }

  protected toAggregate(row: OrderRow): Order {
    return orderFromRow(row);
  }
}
