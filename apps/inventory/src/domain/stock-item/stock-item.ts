import { checkRule, type DomainEvent, EventSourcedAggregateRoot } from '@tradewind/domain';
import { CommittedPiecesReleasedDomainEvent } from './events/committed-pieces-released.domain-event.js';
import { GoodsReceivedDomainEvent } from './events/goods-received.domain-event.js';
import { PiecesCommittedDomainEvent } from './events/pieces-committed.domain-event.js';
import { PiecesReservedDomainEvent } from './events/pieces-reserved.domain-event.js';
import { PiecesReturnedDomainEvent } from './events/pieces-returned.domain-event.js';
import { PiecesShippedDomainEvent } from './events/pieces-shipped.domain-event.js';
import { PiecesWrittenOffDomainEvent } from './events/pieces-written-off.domain-event.js';
import { ReservedPiecesExpiredDomainEvent } from './events/reserved-pieces-expired.domain-event.js';
import { ReservedPiecesReleasedDomainEvent } from './events/reserved-pieces-released.domain-event.js';
import { StockAdjustedDomainEvent } from './events/stock-adjusted.domain-event.js';
import { StockItemCreatedDomainEvent } from './events/stock-item-created.domain-event.js';
import { type StockBefore, StockRecalculatedDomainEvent } from './events/stock-recalculated.domain-event.js';
import { mustBeDifference, mustBePieces } from './pieces.js';
import { ChangeMustHaveAReasonRule } from './rules/change-must-have-a-reason.rule.js';
import { PiecesMustBeAvailableRule } from './rules/pieces-must-be-available.rule.js';
import { PiecesMustBelongToOrdersRule } from './rules/pieces-must-belong-to-orders.rule.js';
import { StockMustStayCountableRule } from './rules/stock-must-stay-countable.rule.js';
import { after, noStock, onHandOf, type Stock } from './stock.js';

/** What a stock item is after its events, as a snapshot keeps it. */
export interface StockItemState {
  readonly sku: string;
  readonly name: string;
  readonly stock: Stock;
  /** The number of events. */
  readonly revision: number;
}

/**
 * The pieces of one product. Its events are its ledger: they are only added, and the stock is their sum. It counts the
 * pieces of orders but does not know the orders; a `Reservation` does.
 */
export class StockItem extends EventSourcedAggregateRoot {
  private state: StockItemState = { sku: '', name: '', stock: noStock, revision: 0 };

  /** @param id of the product; the item has no events yet */
  constructor(readonly id: string) {
    super();
  }

  static create(productId: string, sku: string, name: string): StockItem {
    const item = new StockItem(productId);
    item.record(new StockItemCreatedDomainEvent(item.before, sku, name));
    return item;
  }

  static restore(productId: string, state: StockItemState): StockItem {
    const item = new StockItem(productId);
    item.state = state;
    return item;
  }

  snapshot(): StockItemState {
    return this.state;
  }

  get stock(): Stock {
    return this.state.stock;
  }

  /** @throws InvalidValueError, BusinessRuleBrokenError */
  receive(quantity: number, deliveryNote: string | null): void {
    mustBePieces(quantity);
    checkRule(new StockMustStayCountableRule(onHandOf(this.stock) + quantity));
    this.record(new GoodsReceivedDomainEvent(this.before, quantity, deliveryNote));
  }

  /** @throws InvalidValueError, BusinessRuleBrokenError */
  adjust(difference: number, reason: string): void {
    checkRule(new ChangeMustHaveAReasonRule(reason));
    mustBeDifference(difference);
    checkRule(new StockMustStayCountableRule(onHandOf(this.stock) + difference));
    checkRule(new PiecesMustBeAvailableRule(this.stock.available, -difference));
    this.record(new StockAdjustedDomainEvent(this.before, difference, reason));
  }

  /** @throws InvalidValueError, BusinessRuleBrokenError */
  writeOff(quantity: number, reason: string): void {
    checkRule(new ChangeMustHaveAReasonRule(reason));
    mustBePieces(quantity);
    checkRule(new PiecesMustBeAvailableRule(this.stock.available, quantity));
    this.record(new PiecesWrittenOffDomainEvent(this.before, quantity, reason));
  }

  /** @throws BusinessRuleBrokenError */
  reserve(orderId: string, quantity: number): void {
    checkRule(new PiecesMustBeAvailableRule(this.stock.available, quantity));
    this.record(new PiecesReservedDomainEvent(this.before, orderId, quantity));
  }

  /** @throws BusinessRuleBrokenError */
  releaseReserved(orderId: string, quantity: number): void {
    this.mustHold('reserved', quantity);
    this.record(new ReservedPiecesReleasedDomainEvent(this.before, orderId, quantity));
  }

  /** @throws BusinessRuleBrokenError */
  expire(orderId: string, quantity: number): void {
    this.mustHold('reserved', quantity);
    this.record(new ReservedPiecesExpiredDomainEvent(this.before, orderId, quantity));
  }

  /** @throws BusinessRuleBrokenError */
  commit(orderId: string, quantity: number): void {
    this.mustHold('reserved', quantity);
    this.record(new PiecesCommittedDomainEvent(this.before, orderId, quantity));
  }

  /** @throws BusinessRuleBrokenError */
  releaseCommitted(orderId: string, quantity: number): void {
    this.mustHold('committed', quantity);
    this.record(new CommittedPiecesReleasedDomainEvent(this.before, orderId, quantity));
  }

  /** @throws BusinessRuleBrokenError */
  ship(orderId: string, quantity: number): void {
    this.mustHold('committed', quantity);
    this.record(new PiecesShippedDomainEvent(this.before, orderId, quantity));
  }

  /** @throws BusinessRuleBrokenError */
  takeBack(orderId: string, quantity: number, reason: string): void {
    this.mustHold('shipped', quantity);
    this.record(new PiecesReturnedDomainEvent(this.before, orderId, quantity, reason));
  }

  protected apply(event: DomainEvent): void {
    if (!(event instanceof StockRecalculatedDomainEvent)) return;
    const { sku, name } = event instanceof StockItemCreatedDomainEvent ? event : this.state;
    this.state = { sku, name, stock: after(this.stock, event.moves), revision: event.revision };
  }

  private get before(): StockBefore {
    return { productId: this.id, ...this.state };
  }

  private mustHold(how: 'reserved' | 'committed' | 'shipped', quantity: number): void {
    checkRule(new PiecesMustBelongToOrdersRule(this.stock[how], quantity, how));
  }
}
