import { Injectable } from '@nestjs/common';
import { EventSourcedRepository } from '../aggregates/event-sourced-repository.js';
import { EventSourcedStorage } from '../aggregates/event-sourced-storage.js';
import { StockItem, type StockItemState } from './stock-item.js';

export const SNAPSHOT_EVERY = 5;

@Injectable()
export class StockItemRepository extends EventSourcedRepository<StockItem, StockItemState> {
  constructor(storage: EventSourcedStorage) {
    super(storage, { name: 'StockItem', category: 'stock-item', snapshotVersion: 1, snapshotEvery: SNAPSHOT_EVERY });
  }

  protected blank(id: string): StockItem {
    return StockItem.blank(id);
  }

  protected toSnapshot(item: StockItem): StockItemState {
    return item.snapshot();
  }

  protected fromSnapshot(id: string, state: StockItemState): StockItem {
    return StockItem.restore(id, state);
  }
}
