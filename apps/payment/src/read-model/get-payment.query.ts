import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { HistoryEntryView, PaymentSummaryView, PaymentView } from './payment-views.js';
import { summaryColumns } from './summary-columns.js';

/** Gets a payment with all that happened to it, for an operator. */
export class GetPaymentQuery extends Query<PaymentView> {
  constructor(readonly paymentId: string) {
    super();
  }
}

@QueryHandler(GetPaymentQuery)
export class GetPaymentHandler implements IQueryHandler<GetPaymentQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ paymentId }: GetPaymentQuery): Promise<PaymentView> {
    const { manager } = this.currentTransaction;
    const [payment] = await manager.query<PaymentSummaryView[]>(
      `SELECT ${summaryColumns} FROM payments WHERE id = $1`,
      [paymentId],
    );
    if (!payment) throw new AggregateNotFoundError('Payment', paymentId);
    const history = await manager.query<HistoryEntryView[]>(
      `SELECT at, what, operation, attempt, detail, operator_id AS "operatorId"
       FROM payment_history_entries WHERE payment_id = $1 ORDER BY id LIMIT 1000`,
      [paymentId],
    );
    return { ...payment, history };
  }
}
