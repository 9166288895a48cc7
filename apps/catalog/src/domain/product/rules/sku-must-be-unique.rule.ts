import { BusinessRule } from '@tradewind/domain';

export class SkuMustBeUniqueRule extends BusinessRule {
  readonly message: string;

  constructor(
    sku: string,
    private readonly taken: boolean,
  ) {
    super();
    this.message = `There is a product with the code ${sku} already.`;
  }

  isBroken(): boolean {
    return this.taken;
  }
}
