import { BusinessRule } from '@tradewind/domain';
import type { ProductOffer } from '../../product/product-offer.js';

export class ProductMustBeAvailableRule extends BusinessRule {
  readonly message: string;

  constructor(private readonly offer: ProductOffer) {
    super();
    this.message = `${offer.name} can not be bought (any more).`;
  }

  isBroken(): boolean {
    return !this.offer.available;
  }
}
