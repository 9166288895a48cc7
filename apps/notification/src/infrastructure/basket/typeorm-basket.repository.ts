import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import type { BasketItem, BasketRepository, Watcher } from '../../domain/basket/basket.repository.js';

interface WatcherRow {
  readonly customer_id: string;
  readonly price_seen_amount: string;
  readonly price_seen_currency: string;
}

@Injectable()
export class TypeOrmBasketRepository implements BasketRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async copy(customerId: string, items: readonly BasketItem[], revision: number): Promise<boolean> {
    const { manager } = this.currentTransaction;
    const copied = await manager.query<unknown[]>(
      `INSERT INTO baskets AS known (customer_id, revision) VALUES ($1, $2)
       ON CONFLICT (customer_id) DO UPDATE SET revision = excluded.revision WHERE known.revision < excluded.revision
       RETURNING customer_id`,
      [customerId, revision],
    );
    if (copied.length === 0) return false;
    await manager.query('DELETE FROM basket_items WHERE customer_id = $1', [customerId]);
    await manager.query(
      `INSERT INTO basket_items (customer_id, product_id, price_seen_amount, price_seen_currency)
       SELECT $1, item.* FROM unnest($2::uuid[], $3::bigint[], $4::text[]) AS item`,
      [
        customerId,
        items.map(({ productId }) => productId),
        items.map(({ priceSeen }) => priceSeen.amount),
        items.map(({ priceSeen }) => priceSeen.currency),
      ],
    );
    return true;
  }

  async findWatchersAbove({ amount, currency }: Money, productId: string): Promise<readonly Watcher[]> {
    const rows = await this.currentTransaction.manager.query<WatcherRow[]>(
      `SELECT customer_id, price_seen_amount, price_seen_currency FROM basket_items
        WHERE product_id = $1 AND price_seen_amount > $2 AND price_seen_currency = $3`,
      [productId, amount, currency],
    );
    return rows.map((row) => ({
      customerId: row.customer_id,
      priceSeen: Money.restore(Number(row.price_seen_amount), row.price_seen_currency),
    }));
  }
}
