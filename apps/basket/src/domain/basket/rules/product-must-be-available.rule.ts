import { BusinessRule } from '@tradewind/domain';
import type { ProductOffer } from '../../product/product-offer.js';

export class ProductMustBeAvailableRule extends BusinessRule {
  static readonly code = 'product-must-be-available';
  static readonly title = 'The product can no longer be bought.';
  override readonly message: string;

  constructor(private readonly offer: ProductOffer) {
    super();
    this.message = `${offer.name} can no longer be bought.`;
  }

  isBroken(): boolean {
    return !this.offer.available;
  }
}
