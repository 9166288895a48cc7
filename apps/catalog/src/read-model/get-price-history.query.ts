import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';

/** Customers paid `price` from `since` on. */
export interface PriceHistoryEntry {
  readonly price: { readonly amount: number; readonly currency: string };
  readonly reason: string;
  readonly since: Date;
}

/** The newest price first; at most 200 entries. */
export class GetPriceHistoryQuery extends Query<PriceHistoryEntry[]> {
  constructor(readonly productId: string) {
    super();
  }
}

@QueryHandler(GetPriceHistoryQuery)
export class GetPriceHistoryHandler implements IQueryHandler<GetPriceHistoryQuery> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ productId }: GetPriceHistoryQuery): Promise<PriceHistoryEntry[]> {
    const rows: { amount: string; currency: string; reason: string; since: Date }[] =
      await this.transaction.manager.query(
        'SELECT amount, currency, reason, since FROM price_history_entries WHERE product_id = $1 ORDER BY id DESC LIMIT 200',
        [productId],
      );
    return rows.map(({ amount, currency, reason, since }) => ({
      price: { amount: Number(amount), currency },
      reason,
      since,
    }));
  }
}
