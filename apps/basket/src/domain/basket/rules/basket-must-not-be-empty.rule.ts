import { BusinessRule } from '@tradewind/domain';
import type { BasketLine } from '../basket-line.js';

export class BasketMustNotBeEmptyRule extends BusinessRule {
  static readonly code = 'basket-must-not-be-empty';
  static readonly title = 'An empty basket cannot be checked out.';

  constructor(private readonly lines: readonly BasketLine[]) {
    super();
  }

  isBroken(): boolean {
    return this.lines.length === 0;
  }
}
