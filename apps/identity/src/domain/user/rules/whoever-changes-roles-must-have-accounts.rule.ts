import { BusinessRule } from '@tradewind/domain';

/** An access token outlives the role for some minutes, and must not be of use to get it back. */
export class WhoeverChangesRolesMustHaveAccountsRule extends BusinessRule {
  static readonly code = 'whoever-changes-roles-must-have-accounts';
  static readonly title = 'Whoever changes roles must still have the role accounts.';

  constructor(private readonly rolesNow: readonly string[]) {
    super();
  }

  isBroken(): boolean {
    return !this.rolesNow.includes('accounts');
  }
}
