import { BusinessRule } from '@tradewind/domain';
import type { Sale } from '../sale.js';

export class SaleMustNotBeOverRule extends BusinessRule {
  static readonly code = 'sale-must-not-be-over';
  static readonly title = 'A product can be put on sale only for a period that is not over yet.';

  constructor(
    private readonly sale: Sale,
    private readonly now: Date,
  ) {
    super();
  }

  isBroken(): boolean {
    return this.sale.isOverAt(this.now);
  }
}
