import { AggregateRoot, newId } from '@tradewind/domain';
import type { PaymentMethod } from '../payment/payment-method.js';
import { BuyerIdentifiedDomainEvent } from './events/buyer-identified.domain-event.js';
import { BuyerPaymentMethodVerifiedDomainEvent } from './events/buyer-payment-method-verified.domain-event.js';
import type { Person } from './person.js';

export interface BuyerState {
  readonly id: string;
  readonly customerId: string;
  readonly person: Person | null;
  readonly paymentMethods: readonly PaymentMethod[];
}

/** A customer who has bought something, with their payment methods. There is one buyer per customer. */
export class Buyer extends AggregateRoot {
  private constructor(private state: BuyerState) {
    super();
  }

  /** @param person null while the customer's registration is not known here; see `identify` */
  static create(customerId: string, person: Person | null): Buyer {
    return new Buyer({ id: newId(), customerId, person, paymentMethods: [] });
  }

  static restore(state: BuyerState, version: number): Buyer {
    const buyer = new Buyer(state);
    buyer.version = version;
    return buyer;
  }

  snapshot(): BuyerState {
    return this.state;
  }

  get id(): string {
    return this.state.id;
  }

  /** A payment method with a known token is verified again instead of being added twice. The newest label is kept. */
  verifyPaymentMethod(paymentMethod: PaymentMethod, orderId: string): void {
    const others = this.state.paymentMethods.filter(({ token }) => token !== paymentMethod.token);
    this.state = { ...this.state, paymentMethods: [...others, paymentMethod] };
    this.record(new BuyerPaymentMethodVerifiedDomainEvent(this.id, orderId, paymentMethod));
  }

  identify(person: Person): void {
    if (this.state.person?.equals(person)) return;
    this.state = { ...this.state, person };
    this.record(new BuyerIdentifiedDomainEvent(this.id, this.state.customerId, person));
  }
}
