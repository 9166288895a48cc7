import { BusinessRule } from '@tradewind/domain';

export const mostLines = 100;

export class BasketHasRoomForTheProductRule extends BusinessRule {
  static readonly code = 'basket-has-room-for-the-product';
  static readonly title = `A basket holds at most ${mostLines} different products.`;

  constructor(private readonly lineCount: number) {
    super();
  }

  isBroken(): boolean {
    return this.lineCount >= mostLines;
  }
}
