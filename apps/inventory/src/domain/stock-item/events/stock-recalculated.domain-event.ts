import { DomainEvent } from '@tradewind/domain';
import { type Balance, balanceOf } from '../balance.js';
import { after, type Moves, type Stock } from '../stock.js';

/** What an event of a stock item starts from. */
export interface StockBefore {
  readonly productId: string;
  readonly revision: number;
  readonly stock: Stock;
}

/**
 * The pieces of a product are counted anew. Each event of a stock item is one: a line of its ledger, with what was moved
 * and the balance after it.
 */
export abstract class StockRecalculatedDomainEvent extends DomainEvent {
  readonly productId: string;
  /** Counts the events of the stock item, from 1. */
  readonly revision: number;
  readonly balance: Balance;

  protected constructor(
    { productId, revision, stock }: StockBefore,
    readonly moves: Moves,
  ) {
    super();
    this.productId = productId;
    this.revision = revision + 1;
    this.balance = balanceOf(after(stock, moves));
  }
}
