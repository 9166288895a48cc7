import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, Clock, CurrentTransaction } from '@tradewind/application';
import type { OrderProcessDetailView, OrderProcessStepView, OrderProcessView } from './order-process-views.js';
import { processColumns } from './process-columns.js';

const mostSteps = 500;

/** Gets the process of one order with its history, for operators. */
export class GetOrderProcessQuery extends Query<OrderProcessDetailView> {
  constructor(readonly orderId: string) {
    super();
  }
}

@QueryHandler(GetOrderProcessQuery)
export class GetOrderProcessHandler implements IQueryHandler<GetOrderProcessQuery> {
  constructor(
    private readonly currentTransaction: CurrentTransaction,
    private readonly clock: Clock,
  ) {}

  /** @throws AggregateNotFoundError */
  async execute({ orderId }: GetOrderProcessQuery): Promise<OrderProcessDetailView> {
    const { manager } = this.currentTransaction;
    const [process] = await manager.query<OrderProcessView[]>(
      `SELECT ${processColumns} FROM order_processes process JOIN order_summaries summary ON summary.order_id = process.id
       WHERE process.id = $2`,
      [this.clock.now(), orderId],
    );
    if (!process) throw new AggregateNotFoundError('OrderProcess', orderId);
    const steps = await manager.query<OrderProcessStepView[]>(
      `SELECT at, message, message_id AS "messageId", user_id AS "userId", reason, state_before AS "stateBefore",
         state_after AS "stateAfter", decision, because, published, deadline, deadline_at AS "deadlineAt"
       FROM order_process_steps WHERE order_id = $1 ORDER BY position DESC LIMIT ${mostSteps}`,
      [orderId],
    );
    return { ...process, steps: steps.reverse() };
  }
}
