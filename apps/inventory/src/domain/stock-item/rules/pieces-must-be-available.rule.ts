import { BusinessRule } from '@tradewind/domain';

export class PiecesMustBeAvailableRule extends BusinessRule {
  static readonly code = 'pieces-must-be-available';
  static readonly title = 'Only pieces that belong to no order can be taken.';
  override readonly message: string;

  constructor(
    private readonly available: number,
    private readonly wanted: number,
  ) {
    super();
    this.message = `Only pieces that belong to no order can be taken: ${available} are available, not ${wanted}.`;
  }

  isBroken(): boolean {
    return this.wanted > this.available;
  }
}
