import { checkRule } from '@tradewind/domain';
import type { Role } from './role.js';
import { NobodyTakesAccountsFromThemselvesRule } from './rules/nobody-takes-accounts-from-themselves.rule.js';
import { RoleChangeMustHaveAReasonRule } from './rules/role-change-must-have-a-reason.rule.js';
import { SomebodyMustKeepAccountsRule } from './rules/somebody-must-keep-accounts.rule.js';

export interface RoleChange {
  readonly id: string;
  readonly userId: string;
  /** The id of the person or client who made it. */
  readonly changedById: string;
  /** The e-mail address of the person, or the id of the client. */
  readonly changedBy: string;
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  readonly reason: string;
  readonly changedAt: Date;
}

/**
 * Checks a change of roles before it is made.
 *
 * @param othersWithAccounts how many other persons have the role accounts
 * @throws BusinessRuleBrokenError
 */
export function checkRoleChange(change: RoleChange, othersWithAccounts: number): void {
  const isTaken = takenBy(change).includes('accounts');
  checkRule(new RoleChangeMustHaveAReasonRule(change.reason));
  checkRule(new NobodyTakesAccountsFromThemselvesRule(isTaken, change.userId === change.changedById));
  checkRule(new SomebodyMustKeepAccountsRule(isTaken, othersWithAccounts));
}

/** The roles that the person no longer has after the change. */
export function takenBy({ before, after }: Pick<RoleChange, 'before' | 'after'>): readonly Role[] {
  return before.filter((role) => !after.includes(role));
}
