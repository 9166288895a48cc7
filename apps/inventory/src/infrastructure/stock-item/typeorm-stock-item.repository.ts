import { Injectable } from '@nestjs/common';
import { AggregateRepository, AggregateStorage } from '@tradewind/application';
import { StockItem } from '../../domain/stock-item/stock-item.js';
import type { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { type StockItemRow, stockItemSchema } from './stock-item.schema.js';

@Injectable()
export class TypeOrmStockItemRepository
  extends AggregateRepository<StockItem, StockItemRow>
  implements StockItemRepository
{
  constructor(storage: AggregateStorage) {
    super(storage, stockItemSchema, 'StockItem');
  }

  protected toRow(stockItem: StockItem): StockItemRow {
    return { ...stockItem.snapshot(), version: stockItem.version };
  }

  protected toAggregate({ version, ...state }: StockItemRow): StockItem {
    return StockItem.restore(state, version);
  }
}
