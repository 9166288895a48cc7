import { BusinessRule } from '@tradewind/domain';
import type { OrderItem } from '../order-items.js';

export class OnlyShippedItemsCanComeBackRule extends BusinessRule {
  static readonly code = 'only-shipped-items-can-come-back';
  static readonly title = 'Only items that were shipped can come back, and no more pieces of them.';

  constructor(
    private readonly shipped: readonly OrderItem[],
    private readonly returned: readonly OrderItem[],
  ) {
    super();
  }

  isBroken(): boolean {
    const piecesShipped = (id: string) => this.shipped.find(({ productId }) => productId === id)?.quantity ?? 0;
    return this.returned.some(({ productId, quantity }) => quantity > piecesShipped(productId));
  }
}
