import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AggregateNotFoundError } from '@tradewind/application';
import { Users } from '../../../domain/users.js';
import { GetUser, type UserView } from './get-user.query.js';
import { toUserView } from './to-user-view.js';

@QueryHandler(GetUser)
export class GetUserHandler implements IQueryHandler<GetUser> {
  constructor(private readonly users: Users) {}

  async execute({ userId }: GetUser): Promise<UserView> {
    const user = await this.users.find(userId);
    if (!user) throw new AggregateNotFoundError('User', userId);
    return toUserView(user);
  }
}
