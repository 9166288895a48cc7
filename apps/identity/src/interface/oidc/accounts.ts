import { Injectable } from '@nestjs/common';
import type { Account } from 'oidc-provider';
import type { Role } from '../../domain/user/role.js';
import type { User } from '../../domain/user/user.js';
import { UserRepository } from '../../domain/user/user.repository.js';

/** A user, as the provider knows them. */
export interface UserAccount extends Account {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

@Injectable()
export class Accounts {
  constructor(private readonly users: UserRepository) {}

  async find(id: string): Promise<UserAccount | undefined> {
    const user = await this.users.find(id);
    return user && accountOf(user);
  }
}

function accountOf({ id, email, displayName, roles }: User): UserAccount {
  return { accountId: id, email, name: displayName, roles, claims: () => ({ sub: id, email, name: displayName }) };
}
