import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';

export interface BuyerView {
  readonly buyerId: string;
  readonly customerId: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly paymentMethods: readonly { readonly token: string; readonly label: string }[];
}

export class GetMyBuyerQuery extends Query<BuyerView> {
  constructor(readonly customerId: string) {
    super();
  }
}

@QueryHandler(GetMyBuyerQuery)
export class GetMyBuyerHandler implements IQueryHandler<GetMyBuyerQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ customerId }: GetMyBuyerQuery): Promise<BuyerView> {
    const [buyer] = await this.currentTransaction.manager.query<BuyerView[]>(
      `SELECT buyer.id AS "buyerId", buyer.customer_id AS "customerId", buyer.display_name AS "displayName", buyer.email,
         (SELECT json_agg(json_build_object('token', method.token, 'label', method.label) ORDER BY method.position)
          FROM buyer_payment_methods method WHERE method.buyer_id = buyer.id) AS "paymentMethods"
       FROM buyers buyer WHERE buyer.customer_id = $1`,
      [customerId],
    );
    if (!buyer) throw new AggregateNotFoundError('Buyer of customer', customerId);
    return buyer;
  }
}
