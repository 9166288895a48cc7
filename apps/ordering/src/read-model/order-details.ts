import { Injectable } from '@nestjs/common';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import { CheckoutRejectedError } from '../domain/checkout/checkout-rejected.error.js';
import { CheckoutRepository } from '../domain/checkout/checkout.repository.js';
import { reachableFrom } from '../domain/order/order-status.js';
import type { Viewer } from '../domain/viewer.js';
import { detailQuery, orderVersion } from './detail-query.js';
import type { OrderDetailView } from './order-views.js';

const forViewer = '($2::uuid IS NULL OR summary.customer_id = $2)';
const byId = `${detailQuery} WHERE summary.order_id = $1 AND ${forViewer}`;
const byCheckout = `${detailQuery} WHERE detail.checkout_id = $1 AND ${forViewer}`;
const byIds = `${detailQuery} WHERE summary.order_id = ANY($1::uuid[])`;

/** Reads one order for its customer or an operator. For everyone else, the order is reported as not found. */
@Injectable()
export class OrderDetails {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly checkouts: CheckoutRepository,
  ) {}

  /** @throws AggregateNotFoundError */
  async get(orderId: string, viewer: Viewer): Promise<OrderDetailView> {
    const order = await this.find(byId, orderId, viewer);
    if (!order) throw new AggregateNotFoundError('Order', orderId);
    return order;
  }

  /**
   * @throws AggregateNotFoundError also while the checkout is not decided
   * @throws CheckoutRejectedError when the checkout was rejected
   */
  async getByCheckout(checkoutId: string, viewer: Viewer): Promise<OrderDetailView> {
    const order = await this.find(byCheckout, checkoutId, viewer);
    if (order) return order;
    const { customerId, rejection } = (await this.checkouts.find(checkoutId))?.snapshot() ?? {};
    if (rejection && (viewer.seesAll || viewer.userId === customerId))
      throw new CheckoutRejectedError(checkoutId, rejection);
    throw new AggregateNotFoundError('Order of checkout', checkoutId);
  }

  /** Reads orders for viewers who have got each of them before. */
  async again(orderIds: readonly string[]): Promise<OrderDetailView[]> {
    return this.read(byIds, [orderIds]);
  }

  async versionsOf(orderIds: readonly string[]): Promise<{ readonly orderId: string; readonly version: number }[]> {
    return this.currentTransaction.manager.query(
      `SELECT summary.order_id AS "orderId", ${orderVersion} AS version
       FROM order_summaries summary WHERE summary.order_id = ANY($1::uuid[])`,
      [orderIds],
    );
  }

  private async find(query: string, id: string, viewer: Viewer): Promise<OrderDetailView | undefined> {
    const [order] = await this.read(query, [id, viewer.seesAll ? null : viewer.userId]);
    return order;
  }

  private async read(query: string, values: unknown[]): Promise<OrderDetailView[]> {
    const orders = await this.currentTransaction.manager.query<Omit<OrderDetailView, 'cancellable'>[]>(query, values);
    return orders.map((order) => ({
      ...order,
      cancellable: reachableFrom.Cancelled.includes(order.status),
      timeline: order.timeline.map((step) => ({ ...step, at: new Date(step.at) })),
    }));
  }
}
