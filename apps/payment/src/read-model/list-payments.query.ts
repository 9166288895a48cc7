import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';
import { conditionOf, type PaymentFilter } from './payment-filter.js';
import type { PaymentPage, PaymentSummaryView } from './payment-views.js';
import { summaryColumns } from './summary-columns.js';

export interface PaymentListing {
  readonly only?: PaymentFilter;
  /** The `next` of the previous page. */
  readonly after?: string;
  readonly limit: number;
}

/** Lists payments for an operator. Those that were heard of last come first. */
export class ListPaymentsQuery extends Query<PaymentPage> {
  constructor(readonly listing: PaymentListing) {
    super();
  }
}

@QueryHandler(ListPaymentsQuery)
export class ListPaymentsHandler implements IQueryHandler<ListPaymentsQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ listing: { only, after, limit } }: ListPaymentsQuery): Promise<PaymentPage> {
    const found = await this.currentTransaction.manager.query<PaymentSummaryView[]>(
      `SELECT ${summaryColumns} FROM payments
       WHERE ${only ? conditionOf[only] : 'true'} AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [after ?? null, limit + 1],
    );
    const { items, last } = pageOf(found, limit);
    return { items, next: last?.paymentId ?? null };
  }
}
