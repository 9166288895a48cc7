import { Injectable } from '@nestjs/common';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import type { StockLevel } from '../../domain/stock/stock-level.js';
import type { StockLevelRepository } from '../../domain/stock/stock-level.repository.js';

const copy = new PreparedStatement(`
  INSERT INTO stock_levels (product_id, available, revision) VALUES ($1, $2, $3)
  ON CONFLICT (product_id) DO UPDATE SET available = excluded.available, revision = excluded.revision
   WHERE stock_levels.revision < excluded.revision`);

@Injectable()
export class TypeOrmStockLevelRepository implements StockLevelRepository {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async copy({ productId, available, revision }: StockLevel): Promise<void> {
    await copy.enqueue(this.currentTransaction.manager, [productId, available, revision]);
  }
}
