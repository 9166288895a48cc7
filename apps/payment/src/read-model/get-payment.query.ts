import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Viewer } from '../domain/viewer.js';

export interface PaymentView {
  readonly paymentId: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Gets a payment. It is reported as not found unless the viewer is its owner or an operator. */
export class GetPaymentQuery extends Query<PaymentView> {
  constructor(
    readonly paymentId: string,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(GetPaymentQuery)
export class GetPaymentHandler implements IQueryHandler<GetPaymentQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ paymentId, viewer }: GetPaymentQuery): Promise<PaymentView> {
    const [found] = await this.currentTransaction.manager.query<PaymentView[]>(
      `SELECT payment_id AS "paymentId", name, owner_id AS "ownerId",
         created_at AS "createdAt", changed_at AS "changedAt"
       FROM payment_summaries
       WHERE payment_id = $1 AND ($2::uuid IS NULL OR owner_id = $2)`,
      [paymentId, viewer.isOperator ? null : viewer.userId],
    );
    if (!found) throw new AggregateNotFoundError('Payment', paymentId);
    return found;
  }
}
