import { Injectable } from '@nestjs/common';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Viewer } from '../viewer.js';
import type { OrderDetailView } from './order-views.js';
import { summaryColumns } from './summary-columns.js';

const timeline = `
  SELECT json_agg(json_build_object('status', status, 'reason', reason, 'at', reached_at) ORDER BY reached_at, position)
  FROM order_timeline WHERE order_timeline.order_id = summary.order_id`;

/** Reads one order as its customer or an operator may see it. To everybody else it does not exist. */
@Injectable()
export class OrderDetails {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  /** @throws AggregateNotFoundError */
  get(orderId: string, viewer: Viewer): Promise<OrderDetailView> {
    return this.read('summary.order_id', orderId, 'Order', viewer);
  }

  /** @throws AggregateNotFoundError, also while the order of this checkout has not arrived */
  getByCheckout(checkoutId: string, viewer: Viewer): Promise<OrderDetailView> {
    return this.read('detail.checkout_id', checkoutId, 'Order of checkout', viewer);
  }

  private async read(column: string, id: string, name: string, viewer: Viewer): Promise<OrderDetailView> {
    const [order] = await this.currentTransaction.manager.query<OrderDetailView[]>(
      `SELECT ${summaryColumns}, detail.checkout_id AS "checkoutId", detail.items, detail.address,
         detail.payment_label AS "paymentLabel", (${timeline}) AS timeline
       FROM order_summary summary JOIN order_detail detail ON detail.order_id = summary.order_id
       WHERE ${column} = $1 AND ($2::uuid IS NULL OR summary.customer_id = $2)`,
      [id, viewer.isOperator ? null : viewer.userId],
    );
    if (!order) throw new AggregateNotFoundError(name, id);
    const reached = order.timeline.map((step) => ({ ...step, at: new Date(step.at) }));
    return { ...order, timeline: reached };
  }
}
