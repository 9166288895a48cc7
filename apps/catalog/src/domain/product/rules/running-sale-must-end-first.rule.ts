import { BusinessRule } from '@tradewind/domain';

export class RunningSaleMustEndFirstRule extends BusinessRule {
  static readonly code = 'running-sale-must-end-first';
  static readonly title = 'This product is already on sale. End that sale before you plan another.';

  constructor(private readonly saleIsRunning: boolean) {
    super();
  }

  isBroken(): boolean {
    return this.saleIsRunning;
  }
}
