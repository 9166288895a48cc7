import { BusinessRule } from '@tradewind/domain';

export class NobodyTakesAccountsFromThemselvesRule extends BusinessRule {
  static readonly code = 'nobody-takes-accounts-from-themselves';
  static readonly title = 'Nobody can take the role accounts from themselves.';

  constructor(
    private readonly isTaken: boolean,
    private readonly isOwn: boolean,
  ) {
    super();
  }

  isBroken(): boolean {
    return this.isTaken && this.isOwn;
  }
}
