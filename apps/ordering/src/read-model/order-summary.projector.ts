import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { OrderFacts } from '../domain/order/order-state.js';
import type { OrderStatus } from '../domain/order/order-status.js';

export interface StatusReached {
  readonly status: OrderStatus;
  readonly reason?: string | null;
  readonly at: Date;
}

/** Keeps what customers and operators read about orders: the list, the detail, and how an order came to its status. */
@Injectable()
export class OrderProjection {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async add(orderId: string, order: OrderFacts): Promise<void> {
    const { orderNumber, checkoutId, customerId, items, total, address, paymentMethod, startedAt } = order;
    const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0);
    await this.currentTransaction.manager.query(
      `INSERT INTO order_summary (order_id, order_number, customer_id, status, total_amount, total_currency, pieces, started_at)
       VALUES ($1, $2, $3, 'Submitted', $4, $5, $6, $7)`,
      [orderId, orderNumber, customerId, total.amount, total.currency, pieces, startedAt],
    );
    await this.currentTransaction.manager.query(
      'INSERT INTO order_detail (order_id, checkout_id, items, address, payment_label) VALUES ($1, $2, $3, $4, $5)',
      [orderId, checkoutId, JSON.stringify(items), JSON.stringify(address), paymentMethod.label],
    );
  }

  async reach(orderId: string, { status, reason = null, at }: StatusReached): Promise<void> {
    await this.currentTransaction.manager.query(
      'UPDATE order_summary SET status = $2, cancellation_reason = $3 WHERE order_id = $1',
      [orderId, status, reason],
    );
    await this.currentTransaction.manager.query(
      'INSERT INTO order_timeline (order_id, status, reason, reached_at) VALUES ($1, $2, $3, $4)',
      [orderId, status, reason, at],
    );
  }
}
