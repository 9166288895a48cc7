import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { StockItemCreatedDomainEvent } from './events/stock-item-created.domain-event.js';
import { StockItemMustHaveANameRule } from './rules/stock-item-must-have-a-name.rule.js';

export interface StockItemState {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** A stock item of one owner. */
export class StockItem extends AggregateRoot {
  private constructor(private state: StockItemState) {
    super();
  }

  /** @throws BusinessRuleBrokenError */
  static create(name: string, ownerId: string, at: Date): StockItem {
    checkRule(new StockItemMustHaveANameRule(name));
    const stockItem = new StockItem({ id: newId(), name: name.trim(), ownerId, createdAt: at, changedAt: at });
    const { id, name: trimmed } = stockItem.state;
    stockItem.record(new StockItemCreatedDomainEvent(id, trimmed, ownerId, at));
    return stockItem;
  }

  static restore(state: StockItemState, version: number): StockItem {
    const stockItem = new StockItem(state);
    stockItem.version = version;
    return stockItem;
  }

  get id(): string {
    return this.state.id;
  }

  isOf(userId: string): boolean {
    return this.state.ownerId === userId;
  }

  snapshot(): StockItemState {
    return this.state;
  }
}
