import { Injectable } from '@nestjs/common';
import { AggregateNotFoundError } from '@tradewind/application';
import { EventSourcedRepository, EventSourcedStorage } from '@tradewind/event-sourcing';
import { StockItem, type StockItemState } from '../../domain/stock-item/stock-item.js';
import type { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';
import { stockItemCategory } from '../../domain/stock-item/stream-of-product.js';

const name = 'StockItem';

@Injectable()
export class EventSourcedStockItemRepository
  extends EventSourcedRepository<StockItem, StockItemState>
  implements StockItemRepository
{
  constructor(storage: EventSourcedStorage) {
    super(storage, { name, category: stockItemCategory, snapshotVersion: 1, snapshotEvery: 20 });
  }

  async getForUpdate(productId: string): Promise<StockItem> {
    const [stockItem] = await this.findForUpdate([productId]);
    if (!stockItem) throw new AggregateNotFoundError(name, productId);
    return stockItem;
  }

  protected blank(productId: string): StockItem {
    return new StockItem(productId);
  }

  protected toSnapshot(stockItem: StockItem): StockItemState {
    return stockItem.snapshot();
  }

  protected fromSnapshot(productId: string, state: StockItemState): StockItem {
    return StockItem.restore(productId, state);
  }
}
