import type { Money } from '@tradewind/domain';
import { checkRule } from '@tradewind/domain';
import { SaleMustEndAfterItStartsRule } from './rules/sale-must-end-after-it-starts.rule.js';

/** A lower price for a period, from `from` (inclusive) to `until` (exclusive). */
export class Sale {
  private constructor(
    readonly price: Money,
    readonly from: Date,
    readonly until: Date,
  ) {}

  /** @throws BusinessRuleBrokenError */
  static of(price: Money, from: Date, until: Date): Sale {
    checkRule(new SaleMustEndAfterItStartsRule(from, until));
    return new Sale(price, from, until);
  }

  /** As it was stored; see `Money.restore`. */
  static restore(price: Money, from: Date, until: Date): Sale {
    return new Sale(price, from, until);
  }

  isOnAt(moment: Date): boolean {
    return this.from <= moment && moment < this.until;
  }

  isOverAt(moment: Date): boolean {
    return moment >= this.until;
  }

  equals(other: Sale): boolean {
    return this.price.equals(other.price) && +this.from === +other.from && +this.until === +other.until;
  }
}
