import { Injectable } from '@nestjs/common';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import { CheckoutRejectedError } from '../domain/checkout/checkout-rejected.error.js';
import { CheckoutRepository } from '../domain/checkout/checkout.repository.js';
import type { Viewer } from '../domain/viewer.js';
import type { OrderDetailView } from './order-views.js';
import { summaryColumns } from './summary-columns.js';

const timeline = `
  SELECT json_agg(json_build_object('status', status, 'reason', reason, 'at', reached_at) ORDER BY reached_at, position)
  FROM order_timeline_entries WHERE order_timeline_entries.order_id = summary.order_id`;

/** Reads one order for its customer or an operator. For everyone else, the order is reported as not found. */
@Injectable()
export class OrderDetails {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly checkouts: CheckoutRepository,
  ) {}

  /** @throws AggregateNotFoundError */
  async get(orderId: string, viewer: Viewer): Promise<OrderDetailView> {
    const order = await this.find('summary.order_id', orderId, viewer);
    if (!order) throw new AggregateNotFoundError('Order', orderId);
    return order;
  }

  /**
   * @throws AggregateNotFoundError also while the checkout is not decided
   * @throws CheckoutRejectedError when the checkout was rejected
   */
  async getByCheckout(checkoutId: string, viewer: Viewer): Promise<OrderDetailView> {
    const order = await this.find('detail.checkout_id', checkoutId, viewer);
    if (order) return order;
    const { customerId, rejection } = (await this.checkouts.find(checkoutId))?.snapshot() ?? {};
    if (rejection && (viewer.seesAll || viewer.userId === customerId))
      throw new CheckoutRejectedError(checkoutId, rejection);
    throw new AggregateNotFoundError('Order of checkout', checkoutId);
  }

  private async find(column: string, id: string, viewer: Viewer): Promise<OrderDetailView | undefined> {
    const [order] = await this.currentTransaction.manager.query<OrderDetailView[]>(
      `SELECT ${summaryColumns}, detail.checkout_id AS "checkoutId", detail.items, detail.address,
         detail.payment_label AS "paymentLabel", detail.carrier, detail.tracking_number AS "trackingNumber",
         (${timeline}) AS timeline
       FROM order_summaries summary JOIN order_details detail ON detail.order_id = summary.order_id
       WHERE ${column} = $1 AND ($2::uuid IS NULL OR summary.customer_id = $2)`,
      [id, viewer.seesAll ? null : viewer.userId],
    );
    if (!order) return undefined;
    const reached = order.timeline.map((step) => ({ ...step, at: new Date(step.at) }));
    return { ...order, timeline: reached };
  }
}
