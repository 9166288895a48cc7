import { BusinessRule } from '@tradewind/domain';

export class SkuMustBeUniqueRule extends BusinessRule {
  static readonly code = 'sku-must-be-unique';
  static readonly title = 'Another product has this code.';
  override readonly message: string;

  constructor(
    sku: string,
    private readonly taken: boolean,
  ) {
    super();
    this.message = `Another product has the code ${sku}.`;
  }

  isBroken(): boolean {
    return this.taken;
  }
}
