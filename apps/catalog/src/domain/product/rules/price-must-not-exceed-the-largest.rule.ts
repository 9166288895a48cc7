import { BusinessRule, type Money } from '@tradewind/domain';
import { largestPrice } from '../largest-price.js';

export class PriceMustNotExceedTheLargestRule extends BusinessRule {
  static readonly code = 'price-must-not-exceed-the-largest';
  static readonly title = `A price must be at most ${largestPrice} minor units of its currency.`;

  constructor(private readonly price: Money) {
    super();
  }

  isBroken(): boolean {
    return this.price.amount > largestPrice;
  }
}
