import { BusinessRule } from '@tradewind/domain';

/** Protects the sums of a stock item from a reservation that does not fit it. */
export class PiecesMustBelongToOrdersRule extends BusinessRule {
  static readonly code = 'pieces-must-belong-to-orders';
  static readonly title = 'Orders can only give back, keep or ship pieces that they have.';
  override readonly message: string;

  constructor(
    private readonly held: number,
    private readonly quantity: number,
    how: 'reserved' | 'committed' | 'shipped',
  ) {
    super();
    this.message = `Only ${held} pieces are ${how}, not ${quantity}.`;
  }

  isBroken(): boolean {
    return this.quantity > this.held;
  }
}
