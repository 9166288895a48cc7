import { BusinessRule } from '@tradewind/domain';
import type { BasketLine } from '../basket-line.js';

export class BasketMustNotBeEmptyRule extends BusinessRule {
  readonly message = 'An empty basket can not be checked out.';

  constructor(private readonly lines: readonly BasketLine[]) {
    super();
  }

  isBroken(): boolean {
    return this.lines.length === 0;
  }
}
