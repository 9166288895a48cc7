import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import type { SignedInUsers } from '../../application/ports/signed-in-users.js';
import type { User } from '../../domain/user/user.js';

/** The time of a sign-in is known in whole seconds only. */
const findSignedIn = `
  SELECT id, email, display_name AS "displayName", roles, registered_at AS "registeredAt" FROM users
   WHERE id = $1 AND ($2::bigint IS NULL OR date_trunc('second', sessions_begin_at) <= to_timestamp($2::bigint))`;

@Injectable()
export class TypeOrmSignedInUsers implements SignedInUsers {
  constructor(private readonly transaction: CurrentTransaction) {}

  async find(id: string, signedInAt: number | undefined): Promise<Omit<User, 'passwordHash'> | undefined> {
    const [user] = await this.transaction.manager.query<User[]>(findSignedIn, [id, signedInAt ?? null]);
    return user;
  }
}
