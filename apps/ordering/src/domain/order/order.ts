import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { mustBeStorable } from '../must-be-storable.js';
import type { CancellationReason } from './cancellation-reason.js';
import { OrderAwaitingPaymentDomainEvent } from './events/order-awaiting-payment.domain-event.js';
import { OrderAwaitingStockDomainEvent } from './events/order-awaiting-stock.domain-event.js';
import { OrderCancelledDomainEvent } from './events/order-cancelled.domain-event.js';
import { OrderConfirmedDomainEvent } from './events/order-confirmed.domain-event.js';
import { OrderDeliveredDomainEvent } from './events/order-delivered.domain-event.js';
import { OrderReturnedDomainEvent } from './events/order-returned.domain-event.js';
import { OrderShippedDomainEvent } from './events/order-shipped.domain-event.js';
import { OrderStartedDomainEvent } from './events/order-started.domain-event.js';
import type { OrderFacts, OrderState } from './order-state.js';
import type { OrderStatus } from './order-status.js';
import { OrderCanBeCancelledUntilItIsShippedRule } from './rules/order-can-be-cancelled-until-it-is-shipped.rule.js';
import { OrderItemsMustShareTheCurrencyOfTheTotalRule } from './rules/order-items-must-share-the-currency-of-the-total.rule.js';
import { OrderMustHaveItemsRule } from './rules/order-must-have-items.rule.js';
import { OrderMustKeepItsBuyerRule } from './rules/order-must-keep-its-buyer.rule.js';
import { OrderTakesOneStepAfterAnotherRule } from './rules/order-takes-one-step-after-another.rule.js';
import { OrderTotalMustBeTheSumOfItsItemsRule } from './rules/order-total-must-be-the-sum-of-its-items.rule.js';
import type { Shipment } from './shipment.js';

const notYet = { buyerId: null, cancellation: null, shipment: null, deliveredAt: null, return: null };

/**
 * A customer's purchase, from the checkout on. When it takes which step is decided by its process; the order itself only
 * refuses a step out of turn with `BusinessRuleBrokenError`.
 */
export class Order extends AggregateRoot {
  private constructor(private state: OrderState) {
    super();
  }

  /** @throws BusinessRuleBrokenError */
  static start(facts: OrderFacts): Order {
    checkRule(new OrderMustHaveItemsRule(facts.items));
    checkRule(new OrderItemsMustShareTheCurrencyOfTheTotalRule(facts.items, facts.total));
    checkRule(new OrderTotalMustBeTheSumOfItsItemsRule(facts.items, facts.total));
    const order = new Order({ ...facts, ...notYet, id: newId(), status: 'Submitted' });
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

  get isCancelled(): boolean {
    return this.state.status === 'Cancelled';
  }

  /** @throws BusinessRuleBrokenError */
  assignBuyer(buyerId: string): void {
    checkRule(new OrderMustKeepItsBuyerRule(this.state.buyerId, buyerId));
    this.state = { ...this.state, buyerId };
  }

  awaitStock(at: Date): void {
    this.become('AwaitingStock');
    this.record(new OrderAwaitingStockDomainEvent(this.id, this.state, at));
  }

  awaitPayment(at: Date): void {
    this.become('AwaitingPayment');
    this.record(new OrderAwaitingPaymentDomainEvent(this.id, this.state, at));
  }

  confirm(at: Date): void {
    this.become('Paid');
    this.record(new OrderConfirmedDomainEvent(this.id, this.state, at));
  }

  ship(shipment: Shipment): void {
    const { carrier, trackingNumber } = shipment;
    mustBeStorable({ carrier: carrier ?? '', trackingNumber: trackingNumber ?? '' });
    this.become('Shipped', { shipment });
    this.record(new OrderShippedDomainEvent(this.id, this.state, shipment));
  }

  /** @param assumed nobody reported the arrival, but the time in which somebody should have complained is over */
  deliver(at: Date, assumed: boolean): void {
    this.become('Delivered', { deliveredAt: at });
    this.record(new OrderDeliveredDomainEvent(this.id, this.state.customerId, assumed, at));
  }

  return(reason: string, at: Date): void {
    mustBeStorable({ reason });
    this.become('Returned', { return: { reason, at } });
    this.record(new OrderReturnedDomainEvent(this.id, this.state, reason, at));
  }

  cancel(reason: CancellationReason, at: Date): void {
    checkRule(new OrderCanBeCancelledUntilItIsShippedRule(this.state.status));
    this.become('Cancelled', { cancellation: { reason, at } });
    this.record(new OrderCancelledDomainEvent(this.id, this.state.orderNumber, this.state.customerId, reason, at));
  }

  private become(status: OrderStatus, facts: Partial<OrderState> = {}): void {
    checkRule(new OrderTakesOneStepAfterAnotherRule(this.state.status, status));
    this.state = { ...this.state, ...facts, status };
  }
}
