import { BusinessRule } from '@tradewind/domain';

const mostPieces = 1_000_000_000;

export class StockMustStayCountableRule extends BusinessRule {
  static readonly code = 'stock-must-stay-countable';
  static readonly title = 'A stock item holds at most 1,000,000,000 pieces.';

  constructor(private readonly onHand: number) {
    super();
  }

  isBroken(): boolean {
    return this.onHand > mostPieces;
  }
}
