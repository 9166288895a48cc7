import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { PaymentCreatedDomainEvent } from './events/payment-created.domain-event.js';
import { PaymentMustHaveANameRule } from './rules/payment-must-have-a-name.rule.js';

export interface PaymentState {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** A payment of one owner. */
export class Payment extends AggregateRoot {
  private constructor(private state: PaymentState) {
    super();
  }

  /** @throws BusinessRuleBrokenError */
  static create(name: string, ownerId: string, at: Date): Payment {
    checkRule(new PaymentMustHaveANameRule(name));
    const payment = new Payment({ id: newId(), name: name.trim(), ownerId, createdAt: at, changedAt: at });
    const { id, name: trimmed } = payment.state;
    payment.record(new PaymentCreatedDomainEvent(id, trimmed, ownerId, at));
    return payment;
  }

  static restore(state: PaymentState, version: number): Payment {
    const payment = new Payment(state);
    payment.version = version;
    return payment;
  }

  get id(): string {
    return this.state.id;
  }

  isOf(userId: string): boolean {
    return this.state.ownerId === userId;
  }

  snapshot(): PaymentState {
    return this.state;
  }
}
