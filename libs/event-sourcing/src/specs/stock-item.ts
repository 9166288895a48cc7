import { DomainEvent, EventSourcedAggregateRoot } from '@tradewind/domain';

export class StockItemAddedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly name: string,
  ) {
    super();
  }
}

export class StockReceivedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly quantity: number,
  ) {
    super();
  }
}

export class StockAdjustedDomainEvent extends DomainEvent {
  constructor(
    readonly productId: string,
    readonly difference: number,
    readonly reason: string,
  ) {
    super();
  }
}

export interface StockItemState {
  readonly name: string;
  readonly onHand: number;
  readonly reasons: readonly string[];
}

/** A small event-sourced aggregate for the specs of this library. */
export class StockItem extends EventSourcedAggregateRoot {
  private constructor(
    readonly id: string,
    private state: StockItemState,
  ) {
    super();
  }

  static blank(id: string): StockItem {
    return new StockItem(id, { name: '', onHand: 0, reasons: [] });
  }

  static restore(id: string, state: StockItemState): StockItem {
    return new StockItem(id, state);
  }

  static add(id: string, name: string): StockItem {
    const item = StockItem.blank(id);
    item.record(new StockItemAddedDomainEvent(id, name));
    return item;
  }

  receive(quantity: number): void {
    this.record(new StockReceivedDomainEvent(this.id, quantity));
  }

  adjust(difference: number, reason: string): void {
    this.record(new StockAdjustedDomainEvent(this.id, difference, reason));
  }

  get onHand(): number {
    return this.state.onHand;
  }

  snapshot(): StockItemState {
    return this.state;
  }

  protected apply(event: DomainEvent): void {
    const { state } = this;
    if (event instanceof StockItemAddedDomainEvent) this.state = { ...state, name: event.name };
    if (event instanceof StockReceivedDomainEvent) this.state = { ...state, onHand: state.onHand + event.quantity };
    if (event instanceof StockAdjustedDomainEvent) {
      const { difference, reason } = event;
      this.state = { ...state, onHand: state.onHand + difference, reasons: [...state.reasons, reason] };
    }
  }
}
