import { BusinessRule, type Money } from '@tradewind/domain';
import { largestPrice } from '../largest-price.js';

export class PriceMustNotExceedTheLargestRule extends BusinessRule {
  readonly message = `A price must be at most ${largestPrice} minor units of its currency.`;

  constructor(private readonly price: Money) {
    super();
  }

  isBroken(): boolean {
    return this.price.amount > largestPrice;
  }
}
