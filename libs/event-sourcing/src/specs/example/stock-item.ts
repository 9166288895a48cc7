import { DomainEvent, EventSourcedAggregateRoot } from '@tradewind/domain';

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

export class StockItem extends EventSourcedAggregateRoot {
  /** Before its first event. */
  constructor(
    readonly id: string,
    private onHand = 0,
  ) {
    super();
  }

  receive(quantity: number): void {
    this.record(new StockReceivedDomainEvent(this.id, quantity));
  }

  adjust(difference: number, reason: string): void {
    if (this.onHand + difference < 0) throw new Error('There are not so many pieces.');
    this.record(new StockAdjustedDomainEvent(this.id, difference, reason));
  }

  /** The whole state, for snapshots. */
  snapshot(): { onHand: number } {
    return { onHand: this.onHand };
  }

  /** `record` calls it with a new event, and the repository with each stored one. */
  protected apply(event: DomainEvent): void {
    if (event instanceof StockReceivedDomainEvent) this.onHand += event.quantity;
    if (event instanceof StockAdjustedDomainEvent) this.onHand += event.difference;
  }
}
