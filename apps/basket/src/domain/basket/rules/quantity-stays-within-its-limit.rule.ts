import { BusinessRule } from '@tradewind/domain';
import { largestQuantity } from '../quantity.js';

export class QuantityStaysWithinItsLimitRule extends BusinessRule {
  static readonly code = 'quantity-stays-within-its-limit';
  static readonly title = `A basket holds at most ${largestQuantity} pieces of one product.`;

  constructor(private readonly quantity: number) {
    super();
  }

  isBroken(): boolean {
    return this.quantity > largestQuantity;
  }
}
