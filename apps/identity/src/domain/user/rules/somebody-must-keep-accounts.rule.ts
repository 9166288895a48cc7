import { BusinessRule } from '@tradewind/domain';

export class SomebodyMustKeepAccountsRule extends BusinessRule {
  static readonly code = 'somebody-must-keep-accounts';
  static readonly title = 'The last person with the role accounts must keep it.';

  constructor(
    private readonly isTaken: boolean,
    private readonly othersWithAccounts: number,
  ) {
    super();
  }

  isBroken(): boolean {
    return this.isTaken && this.othersWithAccounts === 0;
  }
}
