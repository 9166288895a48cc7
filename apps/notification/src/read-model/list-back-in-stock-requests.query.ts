import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';

export interface BackInStockRequestView {
  readonly requestId: string;
  readonly productId: string;
  readonly productName: string | null;
  readonly requestedAt: Date;
}

/** Lists the open requests of a person, the newest first. There are at most as many as a person may have. */
export class ListBackInStockRequestsQuery extends Query<readonly BackInStockRequestView[]> {
  constructor(readonly personId: string) {
    super();
  }
}

@QueryHandler(ListBackInStockRequestsQuery)
export class ListBackInStockRequestsHandler implements IQueryHandler<ListBackInStockRequestsQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  execute({ personId }: ListBackInStockRequestsQuery): Promise<readonly BackInStockRequestView[]> {
    return this.currentTransaction.manager.query<BackInStockRequestView[]>(
      `SELECT request.id AS "requestId", request.product_id AS "productId", product.name AS "productName",
              request.requested_at AS "requestedAt"
         FROM back_in_stock_requests request JOIN products product ON product.id = request.product_id
        WHERE request.person_id = $1 AND request.status = 'open'
        ORDER BY request.id DESC`,
      [personId],
    );
  }
}
