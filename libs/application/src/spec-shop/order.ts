import { AggregateRoot, DomainEvent } from '@tradewind/domain';

export class OrderStartedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly customer: string,
  ) {
    super();
  }
}

export class OrderItemAddedDomainEvent extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly item: string,
  ) {
    super();
  }
}

export class OrderClosedDomainEvent extends DomainEvent {
  constructor(readonly orderId: string) {
    super();
  }
}

export interface OrderState {
  id: string;
  customer: string;
  items: string[];
  closed: boolean;
}

/** A small order aggregate for the specs of this library. */
export class Order extends AggregateRoot {
  private constructor(private readonly state: OrderState) {
    super();
  }

  static start(id: string, customer: string): Order {
    const order = new Order({ id, customer, items: [], closed: false });
    order.record(new OrderStartedDomainEvent(id, customer));
    return order;
  }

  static restore(state: OrderState, version: number): Order {
    const order = new Order(state);
    order.version = version;
    return order;
  }

  get id(): string {
    return this.state.id;
  }

  get items(): readonly string[] {
    return this.state.items;
  }

  add(item: string): void {
    this.state.items.push(item);
    this.record(new OrderItemAddedDomainEvent(this.id, item));
  }

  close(): void {
    this.state.closed = true;
    this.record(new OrderClosedDomainEvent(this.id));
  }

  snapshot(): OrderState {
    return { ...this.state, items: [...this.state.items] };
  }
}
