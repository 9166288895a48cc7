import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Viewer } from '../domain/viewer.js';
import type { PaymentSummaryView } from './payment-views.js';
import { summaryColumns } from './summary-columns.js';

/** Gets the payment of an order. It is reported as not found unless the viewer is its customer or an operator. */
export class GetPaymentOfOrderQuery extends Query<PaymentSummaryView> {
  constructor(
    readonly orderId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(GetPaymentOfOrderQuery)
export class GetPaymentOfOrderHandler implements IQueryHandler<GetPaymentOfOrderQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ orderId, viewer }: GetPaymentOfOrderQuery): Promise<PaymentSummaryView> {
    const [payment] = await this.currentTransaction.manager.query<PaymentSummaryView[]>(
      `SELECT ${summaryColumns} FROM payments WHERE order_id = $1 AND ($2::uuid IS NULL OR customer_id = $2)`,
      [orderId, viewer.seesAll ? null : viewer.userId],
    );
    if (!payment) throw new AggregateNotFoundError('Payment of order', orderId);
    return payment;
  }
}
