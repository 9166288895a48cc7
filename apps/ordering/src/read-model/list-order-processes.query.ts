import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Clock, CurrentTransaction, pageOf } from '@tradewind/application';
import type { ProcessState } from '../domain/order-process/process-state.js';
import type { OrderProcessPage, OrderProcessView } from './order-process-views.js';
import { processColumns } from './process-columns.js';

export interface OrderProcessFilter {
  readonly state?: ProcessState;
  readonly overdue?: boolean;
  readonly sort: 'deadline' | 'age';
  /** The `next` of the previous page: the sort key and the order id of its last process. */
  readonly after?: { readonly key: string; readonly orderId: string };
  readonly limit: number;
}

/** Lists processes, for operators: those whose deadline is next come first, or those that are longest in their state. */
export class ListOrderProcessesQuery extends Query<OrderProcessPage> {
  constructor(readonly filter: OrderProcessFilter) {
    super();
  }
}

const keys = { deadline: `coalesce(process.deadline_at, 'infinity')`, age: 'process.entered_at' };
const keyOf = {
  deadline: ({ deadlineAt }: OrderProcessView) => deadlineAt?.toISOString() ?? 'infinity',
  age: ({ enteredAt }: OrderProcessView) => enteredAt.toISOString(),
};
const overdueOnly = `AND process.deadline_at IS NOT NULL
  AND (process.deadline_at < $1 OR (process.state = 'AwaitingRefund' AND process.refund_attempts > 0))`;

@QueryHandler(ListOrderProcessesQuery)
export class ListOrderProcessesHandler implements IQueryHandler<ListOrderProcessesQuery> {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
  ) {}

  async execute({
    filter: { state, overdue, sort, after, limit },
  }: ListOrderProcessesQuery): Promise<OrderProcessPage> {
    const key = keys[sort];
    const found = await this.currentTransaction.manager.query<OrderProcessView[]>(
      `SELECT ${processColumns} FROM order_processes process JOIN order_summaries summary ON summary.order_id = process.id
       WHERE ($2::text IS NULL OR process.state = $2) ${overdue ? overdueOnly : ''}
         AND ($3::timestamptz IS NULL OR (${key}, process.id) > ($3, $4::uuid))
       ORDER BY ${key}, process.id LIMIT $5`,
      [this.clock.now(), state ?? null, after?.key ?? null, after?.orderId ?? null, limit + 1],
    );
    const { items, last } = pageOf(found, limit);
    return { items, next: last ? `${keyOf[sort](last)}~${last.orderId}` : null };
  }
}
