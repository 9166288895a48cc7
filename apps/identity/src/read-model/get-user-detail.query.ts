import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import { signInLocksOf } from './sign-in-locks.js';
import { type RoleChangeView, type UserDetailView, type UserRow, userColumns } from './user-views.js';

const find = `SELECT ${userColumns} FROM users WHERE id = $1`;

const findChanges = `
  SELECT changed_at AS "changedAt", changed_by AS "changedBy", roles_before AS before, roles_after AS after, reason
    FROM role_changes WHERE user_id = $1 ORDER BY id DESC LIMIT 50`;

/** What the back office sees of a user, with the newest changes of the roles. */
export class GetUserDetailQuery extends Query<UserDetailView> {
  constructor(readonly userId: string) {
    super();
  }
}

@QueryHandler(GetUserDetailQuery)
export class GetUserDetailHandler implements IQueryHandler<GetUserDetailQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ userId }: GetUserDetailQuery): Promise<UserDetailView> {
    const { manager } = this.currentTransaction;
    const [user] = await manager.query<UserRow[]>(find, [userId]);
    if (!user) throw new AggregateNotFoundError('User', userId);
    const roleChanges = await manager.query<RoleChangeView[]>(findChanges, [userId]);
    const lockedUntil = (await signInLocksOf(manager, [user.email])).get(user.email) ?? null;
    return { ...user, lockedUntil, roleChanges };
  }
}
