import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import type { CancellationReason } from './cancellation-reason.js';
import { OrderCancelledDomainEvent } from './events/order-cancelled.domain-event.js';
import { OrderStartedDomainEvent } from './events/order-started.domain-event.js';
import type { OrderFacts, OrderState } from './order-state.js';
import { OrderCanBeCancelledOnlyWhileSubmittedRule } from './rules/order-can-be-cancelled-only-while-submitted.rule.js';
import { OrderItemsMustShareTheCurrencyOfTheTotalRule } from './rules/order-items-must-share-the-currency-of-the-total.rule.js';
import { OrderMustHaveItemsRule } from './rules/order-must-have-items.rule.js';
import { OrderMustKeepItsBuyerRule } from './rules/order-must-keep-its-buyer.rule.js';
import { OrderTotalMustBeTheSumOfItsItemsRule } from './rules/order-total-must-be-the-sum-of-its-items.rule.js';

/** A customer's purchase, from the checkout on. */
export class Order extends AggregateRoot {
  private constructor(private state: OrderState) {
    super();
  }

  /** @throws BusinessRuleBrokenError */
  static start(facts: OrderFacts): Order {
    checkRule(new OrderMustHaveItemsRule(facts.items));
    checkRule(new OrderItemsMustShareTheCurrencyOfTheTotalRule(facts.items, facts.total));
    checkRule(new OrderTotalMustBeTheSumOfItsItemsRule(facts.items, facts.total));
    const order = new Order({ ...facts, id: newId(), buyerId: null, status: 'Submitted', cancellation: null });
    order.record(new OrderStartedDomainEvent(order.id, facts));
    return order;
  }

  static restore(state: OrderState, version: number): Order {
    const order = new Order(state);
    order.version = version;
    return order;
  }

  snapshot(): OrderState {
    return this.state;
  }

  get id(): string {
    return this.state.id;
  }

  isOf(customerId: string): boolean {
    return this.state.customerId === customerId;
  }

  /** @throws BusinessRuleBrokenError */
  assignBuyer(buyerId: string): void {
    checkRule(new OrderMustKeepItsBuyerRule(this.state.buyerId, buyerId));
    this.state = { ...this.state, buyerId };
  }

  /** @throws BusinessRuleBrokenError */
  cancel(reason: CancellationReason, at: Date): void {
    checkRule(new OrderCanBeCancelledOnlyWhileSubmittedRule(this.state.status));
    this.state = { ...this.state, status: 'Cancelled', cancellation: { reason, at } };
    this.record(new OrderCancelledDomainEvent(this.id, this.state.customerId, reason, at));
  }
}
