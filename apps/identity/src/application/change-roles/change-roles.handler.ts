import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, Clock } from '@tradewind/application';
import { checkRule, newId } from '@tradewind/domain';
import { roles as everyRole, type Role } from '../../domain/user/role.js';
import { checkRoleChange, takenBy } from '../../domain/user/role-change.js';
import { RoleChangeRepository } from '../../domain/user/role-change.repository.js';
import { WhoeverChangesRolesMustHaveAccountsRule } from '../../domain/user/rules/whoever-changes-roles-must-have-accounts.rule.js';
import { EndSessionsOfAccount } from '../ports/end-sessions-of-account.js';
import { ChangeRolesCommand, type ChangedBy } from './change-roles.command.js';

/**
 * Whoever loses a role is signed out everywhere. A role that is added comes with the next refresh of the person's tokens. The roles
 * that the person has already are no change, and leave no record.
 */
@CommandHandler(ChangeRolesCommand)
export class ChangeRolesHandler implements ICommandHandler<ChangeRolesCommand> {
  constructor(
    private readonly changes: RoleChangeRepository,
    private readonly sessions: EndSessionsOfAccount,
    private readonly clock: Clock,
  ) {}

  async execute({ userId, roles: wanted, reason, by }: ChangeRolesCommand): Promise<void> {
    await this.changes.lock();
    await this.checkAuthor(by);
    const before = await this.changes.rolesOf(userId);
    if (!before) throw new AggregateNotFoundError('User', userId);
    const after = everyRole.filter((role) => wanted.includes(role));
    const who = { id: newId(), userId, changedById: by.id, changedBy: by.name };
    const change = { ...who, before, after, reason: reason.trim(), changedAt: this.clock.now() };
    checkRoleChange(change, await this.changes.othersWithAccounts(userId));
    if (areSame(before, after)) return;
    await this.changes.add(change);
    if (takenBy(change).length > 0) await this.sessions.endAll(userId);
  }

  private async checkAuthor({ id, isPerson }: ChangedBy): Promise<void> {
    if (!isPerson) return;
    checkRule(new WhoeverChangesRolesMustHaveAccountsRule((await this.changes.rolesOf(id)) ?? []));
  }
}

function areSame(before: readonly Role[], after: readonly Role[]): boolean {
  return before.length === after.length && before.every((role) => after.includes(role));
}
