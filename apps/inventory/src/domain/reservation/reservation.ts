import { AggregateRoot, checkRule } from '@tradewind/domain';
import { answerOf } from './answer.js';
import { type Decision, decisions, type OrderMessage, type ReservationStatus } from './decisions.js';
import { StockReleasedDomainEvent } from './events/stock-released.domain-event.js';
import type { OrderItem } from './order-items.js';
import type { ReservationState } from './reservation-state.js';
import { MessageMustFitTheReservationRule } from './rules/message-must-fit-the-reservation.rule.js';
import { OnlyShippedItemsCanComeBackRule } from './rules/only-shipped-items-can-come-back.rule.js';
import type { StockOfOrder } from './stock-of-order.js';

/**
 * The stock of one order: all of its items, or none. A stock item counts the pieces that belong to orders; the
 * reservation knows to which. `decisionOn` decides which of the other methods is called.
 */
export class Reservation extends AggregateRoot {
  private constructor(private state: ReservationState) {
    super();
  }

  static unknown(orderId: string, at: Date): Reservation {
    const nothing = { items: [], shortages: [], expiresAt: null };
    return new Reservation({ id: orderId, status: 'unknown', ...nothing, decidedAt: at });
  }

  static restore(state: ReservationState, version: number): Reservation {
    const reservation = new Reservation(state);
    reservation.version = version;
    return reservation;
  }

  get id(): string {
    return this.state.id;
  }

  get status(): ReservationStatus {
    return this.state.status;
  }

  get items(): readonly OrderItem[] {
    return this.state.items;
  }

  snapshot(): ReservationState {
    return this.state;
  }

  /** @throws BusinessRuleBrokenError when the message contradicts the reservation */
  decisionOn(message: OrderMessage): Exclude<Decision, 'refuse'> {
    const decision: Decision = decisions[message][this.status];
    checkRule(new MessageMustFitTheReservationRule(message, this.status, decision));
    return decision as Exclude<Decision, 'refuse'>;
  }

  reserve(items: readonly OrderItem[], stock: StockOfOrder, expiresAt: Date, at: Date): void {
    const shortages = stock.shortagesOf(items);
    if (shortages.length > 0) return this.become('rejected', at, { items, shortages });
    stock.forEach(items, (stockItem, quantity) => stockItem.reserve(this.id, quantity));
    this.become('reserved', at, { items, expiresAt });
  }

  commit(stock: StockOfOrder, at: Date): void {
    stock.forEach(this.items, (stockItem, quantity) => stockItem.commit(this.id, quantity));
    this.become('committed', at);
  }

  take(items: readonly OrderItem[], stock: StockOfOrder, at: Date): void {
    const shortages = stock.shortagesOf(items);
    if (shortages.length > 0) return this.become('commitment-rejected', at, { items, shortages });
    stock.forEach(items, (stockItem, quantity) => stockItem.reserve(this.id, quantity));
    this.state = { ...this.state, items, shortages };
    this.commit(stock, at);
  }

  release(stock: StockOfOrder, at: Date): void {
    const paid = this.status === 'committed';
    stock.forEach(this.items, (stockItem, quantity) => {
      if (paid) stockItem.releaseCommitted(this.id, quantity);
      else stockItem.releaseReserved(this.id, quantity);
    });
    this.become('released', at);
    this.record(new StockReleasedDomainEvent(this.id));
  }

  /** The order is cancelled and has no pieces. It gets none later, whichever message is still on its way. */
  remember(at: Date): void {
    this.become('released', at);
  }

  expire(stock: StockOfOrder, at: Date): void {
    stock.forEach(this.items, (stockItem, quantity) => stockItem.expire(this.id, quantity));
    this.become('expired', at);
  }

  ship(stock: StockOfOrder, at: Date): void {
    stock.forEach(this.items, (stockItem, quantity) => stockItem.ship(this.id, quantity));
    this.become('shipped', at);
  }

  /** @throws BusinessRuleBrokenError */
  takeBack(items: readonly OrderItem[], reason: string, stock: StockOfOrder, at: Date): void {
    checkRule(new OnlyShippedItemsCanComeBackRule(this.items, items));
    stock.forEach(items, (stockItem, quantity) => stockItem.takeBack(this.id, quantity, reason));
    this.become('returned', at);
  }

  repeatAnswer(): void {
    const answer = answerOf(this.state);
    if (answer) this.record(answer);
  }

  private become(status: ReservationStatus, at: Date, changes: Partial<ReservationState> = {}): void {
    this.state = { ...this.state, ...changes, status, decidedAt: at };
    this.repeatAnswer();
  }
}
