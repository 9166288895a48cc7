import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { User } from '../domain/user.js';
import type { Users } from '../domain/users.js';
import { UserSchema } from './user.schema.js';

@Injectable()
export class TypeOrmUsers implements Users {
  constructor(private readonly transaction: CurrentTransaction) {}

  async add(user: User): Promise<boolean> {
    const insert = this.transaction.manager.createQueryBuilder().insert().into(UserSchema).values(user);
    const result = await insert.orIgnore().returning(['id']).updateEntity(false).execute();
    return result.raw.length === 1;
  }

  async find(id: string): Promise<User | undefined> {
    return (await this.transaction.manager.findOne(UserSchema, { where: { id } })) ?? undefined;
  }

  async findByEmail(email: string): Promise<User | undefined> {
    return (await this.transaction.manager.findOne(UserSchema, { where: { email } })) ?? undefined;
  }
}
