import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { User } from '../../domain/user/user.js';
import type { UserRepository } from '../../domain/user/user.repository.js';
import { userSchema } from './user.schema.js';

@Injectable()
export class TypeOrmUserRepository implements UserRepository {
  constructor(private readonly transaction: CurrentTransaction) {}

  async add(user: User): Promise<boolean> {
    const insert = this.transaction.manager.createQueryBuilder().insert().into(userSchema).values(user);
    const result = await insert.orIgnore().returning(['id']).updateEntity(false).execute();
    return result.raw.length === 1;
  }

  async find(id: string): Promise<User | undefined> {
    return (await this.transaction.manager.findOne(userSchema, { where: { id } })) ?? undefined;
  }

  async findByEmail(email: string): Promise<User | undefined> {
    return (await this.transaction.manager.findOne(userSchema, { where: { email } })) ?? undefined;
  }

  async setPasswordHash(id: string, passwordHash: string): Promise<void> {
    await this.transaction.manager.update(userSchema, { id }, { passwordHash });
  }

  async hasPasswordHash(id: string, passwordHash: string): Promise<boolean> {
    const where = { id, passwordHash };
    return (
      (await this.transaction.manager.findOne(userSchema, { where, lock: { mode: 'pessimistic_write' } })) !== null
    );
  }
}
