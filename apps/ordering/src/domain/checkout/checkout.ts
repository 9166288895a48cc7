import { AggregateRoot } from '@tradewind/domain';
import { CheckoutRejectedDomainEvent } from './events/checkout-rejected.domain-event.js';
import type { Rejection } from './rejection.js';

export interface CheckoutState {
  readonly id: string;
  readonly customerId: string;
  /** Exactly one of `orderId` and `rejection` is null. */
  readonly orderId: string | null;
  readonly rejection: Rejection | null;
  readonly decidedAt: Date;
}

/** The outcome of a checkout: an order or a rejection. It is decided once, only here, and never changes. */
export class Checkout extends AggregateRoot {
  private constructor(private readonly state: CheckoutState) {
    super();
  }

  static started(id: string, customerId: string, orderId: string, at: Date): Checkout {
    return new Checkout({ id, customerId, orderId, rejection: null, decidedAt: at });
  }

  static rejected(id: string, customerId: string, rejection: Rejection, at: Date): Checkout {
    const checkout = new Checkout({ id, customerId, orderId: null, rejection, decidedAt: at });
    checkout.record(new CheckoutRejectedDomainEvent(id, customerId, rejection, at));
    return checkout;
  }

  static restore(state: CheckoutState, version: number): Checkout {
    const checkout = new Checkout(state);
    checkout.version = version;
    return checkout;
  }

  get id(): string {
    return this.state.id;
  }

  get orderId(): string | null {
    return this.state.orderId;
  }

  snapshot(): CheckoutState {
    return this.state;
  }
}
