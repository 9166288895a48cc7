import { Injectable } from '@nestjs/common';
import { EventSourcedRepository, EventSourcedStorage } from '@tradewind/event-sourcing';
import { StockItem } from './stock-item.js';

type State = ReturnType<StockItem['snapshot']>;

@Injectable()
export class EventSourcedStockItemRepository extends EventSourcedRepository<StockItem, State> {
  constructor(storage: EventSourcedStorage) {
    super(storage, { name: 'StockItem', category: 'stock-item', snapshotVersion: 1, snapshotEvery: 100 });
  }

  protected blank(id: string): StockItem {
    return new StockItem(id);
  }

  protected toSnapshot(item: StockItem): State {
    return item.snapshot();
  }

  protected fromSnapshot(id: string, { onHand }: State): StockItem {
    return new StockItem(id, onHand);
  }
}
