import { BusinessRule } from '@tradewind/domain';

export class StockItemMustHaveANameRule extends BusinessRule {
  static readonly code = 'stock-item-must-have-a-name';
  static override readonly kind = 'invalid';
  static readonly title = 'A stock item must have a name.';

  constructor(private readonly name: string) {
    super();
  }

  isBroken(): boolean {
    return this.name.trim() === '';
  }
}
