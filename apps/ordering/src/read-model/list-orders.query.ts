import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';
import type { OrderStatus } from '../domain/order/order-status.js';
import type { Viewer } from '../domain/viewer.js';
import type { OrderPage, OrderSummaryView } from './order-views.js';
import { summaryColumns } from './summary-columns.js';

export interface OrderFilter {
  readonly status?: OrderStatus;
  /** The `next` of the previous page. */
  readonly after?: string;
  readonly limit: number;
}

/** Lists the viewer's own orders, or all of them for an operator. The newest come first. */
export class ListOrdersQuery extends Query<OrderPage> {
  constructor(
    readonly viewer: Viewer,
    readonly filter: OrderFilter,
  ) {
    super();
  }
}

/** Order ids sort by creation, so a page starts below the last id of the previous page, without an offset or repeated rows. */
@QueryHandler(ListOrdersQuery)
export class ListOrdersHandler implements IQueryHandler<ListOrdersQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ viewer, filter: { status, after, limit } }: ListOrdersQuery): Promise<OrderPage> {
    const found = await this.currentTransaction.manager.query<OrderSummaryView[]>(
      `SELECT ${summaryColumns} FROM order_summaries summary
       WHERE ($1::uuid IS NULL OR summary.customer_id = $1) AND ($2::text IS NULL OR summary.status = $2)
         AND ($3::uuid IS NULL OR summary.order_id < $3)
       ORDER BY summary.order_id DESC LIMIT $4`,
      [viewer.seesAll ? null : viewer.userId, status ?? null, after ?? null, limit + 1],
    );
    const { items, last } = pageOf(found, limit);
    return { items, next: last?.orderId ?? null };
  }
}
