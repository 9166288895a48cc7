import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';

export interface ReservedPiecesView {
  readonly orderId: string;
  readonly quantity: number;
  readonly status: 'reserved' | 'committed';
  readonly since: Date;
}

export interface ReservedPiecesPage {
  readonly items: readonly ReservedPiecesView[];
  readonly next: string | null;
}

/** Lists the orders that have pieces of a product in the warehouse. */
export class ListReservedPiecesQuery extends Query<ReservedPiecesPage> {
  constructor(
    readonly productId: string,
    readonly page: { readonly after?: string; readonly limit: number },
  ) {
    super();
  }
}

@QueryHandler(ListReservedPiecesQuery)
export class ListReservedPiecesHandler implements IQueryHandler<ListReservedPiecesQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ productId, page: { after, limit } }: ListReservedPiecesQuery): Promise<ReservedPiecesPage> {
    const found = await this.currentTransaction.manager.query<ReservedPiecesView[]>(
      `SELECT order_id AS "orderId", quantity, status, since FROM reserved_pieces
       WHERE product_id = $1 AND ($2::uuid IS NULL OR order_id > $2)
       ORDER BY order_id LIMIT $3`,
      [productId, after ?? null, limit + 1],
    );
    const { items, last } = pageOf(found, limit);
    return { items, next: last?.orderId ?? null };
  }
}
