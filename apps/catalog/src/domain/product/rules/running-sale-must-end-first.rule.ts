import { BusinessRule } from '@tradewind/domain';

export class RunningSaleMustEndFirstRule extends BusinessRule {
  readonly message = 'This product is on sale already: end that sale before you plan another.';

  constructor(private readonly saleIsRunning: boolean) {
    super();
  }

  isBroken(): boolean {
    return this.saleIsRunning;
  }
}
