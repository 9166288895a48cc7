import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { Role } from '../../domain/user/role.js';
import type { RoleChange } from '../../domain/user/role-change.js';
import type { RoleChangeRepository } from '../../domain/user/role-change.repository.js';

const lock = `SELECT pg_advisory_xact_lock(hashtextextended('change roles', 0))`;

const rolesOf = 'SELECT roles FROM users WHERE id = $1 FOR UPDATE';

const countOthers = `SELECT count(*)::int AS others FROM users WHERE roles @> ARRAY['accounts'] AND id <> $1`;

const record = `
  WITH changed AS (UPDATE users SET roles = $6 WHERE id = $2)
  INSERT INTO role_changes (id, user_id, changed_by_id, changed_by, roles_before, roles_after, reason, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

@Injectable()
export class TypeOrmRoleChangeRepository implements RoleChangeRepository {
  constructor(private readonly transaction: CurrentTransaction) {}

  async lock(): Promise<void> {
    await this.transaction.manager.query(lock);
  }

  async rolesOf(userId: string): Promise<readonly Role[] | undefined> {
    const [user] = await this.transaction.manager.query<Array<{ roles: Role[] }>>(rolesOf, [userId]);
    return user?.roles;
  }

  async othersWithAccounts(userId: string): Promise<number> {
    const [{ others }] = await this.transaction.manager.query<[{ others: number }]>(countOthers, [userId]);
    return others;
  }

  async add({ id, userId, changedById, changedBy, before, after, reason, changedAt }: RoleChange): Promise<void> {
    const values = [id, userId, changedById, changedBy, before, after, reason, changedAt];
    await this.transaction.manager.query(record, values);
  }
}
