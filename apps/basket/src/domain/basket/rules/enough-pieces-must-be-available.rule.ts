import { BusinessRule } from '@tradewind/domain';
import type { ProductOffer } from '../../product/product-offer.js';

/** Pieces whose number is not known are not refused here: Inventory decides when the order reserves them. */
export class EnoughPiecesMustBeAvailableRule extends BusinessRule {
  static readonly code = 'enough-pieces-must-be-available';
  static readonly title = 'There are not enough pieces of the product.';
  override readonly message: string;
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    private readonly offer: ProductOffer,
    private readonly requested: number,
  ) {
    super();
    const { productId, name, piecesAvailable: available } = offer;
    const left = available === 1 ? 'is only 1 piece' : `are only ${available} pieces`;
    this.message = available ? `There ${left} of ${name}.` : `${name} is sold out.`;
    this.extensions = { productId, requested, available };
  }

  isBroken(): boolean {
    const { piecesAvailable } = this.offer;
    return piecesAvailable !== null && piecesAvailable < this.requested;
  }
}
