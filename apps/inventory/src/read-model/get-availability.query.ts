import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';

export interface AvailabilityView {
  readonly productId: string;
  readonly available: number;
  readonly revision: number;
}

/** Gets how many pieces of a product can be bought. An order may find fewer: only its reservation decides. */
export class GetAvailabilityQuery extends Query<AvailabilityView> {
  constructor(readonly productId: string) {
    super();
  }
}

@QueryHandler(GetAvailabilityQuery)
export class GetAvailabilityHandler implements IQueryHandler<GetAvailabilityQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ productId }: GetAvailabilityQuery): Promise<AvailabilityView> {
    const [found] = await this.currentTransaction.manager.query<AvailabilityView[]>(
      'SELECT product_id AS "productId", available, revision FROM stock_levels WHERE product_id = $1',
      [productId],
    );
    if (!found) throw new AggregateNotFoundError('StockItem', productId);
    return found;
  }
}
