import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError, CurrentTransaction } from '@tradewind/application';
import type { Role } from '../domain/user/role.js';

export interface UserView {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

export class GetUserQuery extends Query<UserView> {
  constructor(readonly userId: string) {
    super();
  }
}

@QueryHandler(GetUserQuery)
export class GetUserHandler implements IQueryHandler<GetUserQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ userId }: GetUserQuery): Promise<UserView> {
    const [user] = await this.currentTransaction.manager.query<UserView[]>(
      'SELECT id AS "userId", email, display_name AS "displayName", roles FROM users WHERE id = $1',
      [userId],
    );
    if (!user) throw new AggregateNotFoundError('User', userId);
    return user;
  }
}
