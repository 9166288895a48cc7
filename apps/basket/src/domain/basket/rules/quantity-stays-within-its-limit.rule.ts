import { BusinessRule } from '@tradewind/domain';
import { largestQuantity } from '../quantity.js';

export class QuantityStaysWithinItsLimitRule extends BusinessRule {
  readonly message = `A basket holds at most ${largestQuantity} pieces of one product.`;

  constructor(private readonly quantity: number) {
    super();
  }

  isBroken(): boolean {
    return this.quantity > largestQuantity;
  }
}
