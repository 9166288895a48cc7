import { Injectable } from '@nestjs/common';
import type { Account } from 'oidc-provider';
import { SignedInUsers } from '../../application/ports/signed-in-users.js';
import type { Role } from '../../domain/user/role.js';

/** A user, as the provider knows them. */
export interface UserAccount extends Account {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

@Injectable()
export class Accounts {
  constructor(private readonly users: SignedInUsers) {}

  /** @param signedInAt in seconds since 1970, if it is known */
  async find(id: string, signedInAt: number | undefined): Promise<UserAccount | undefined> {
    const user = await this.users.find(id, signedInAt);
    if (!user) return undefined;
    const { email, displayName: name, roles } = user;
    return { accountId: id, email, name, roles, claims: () => ({ sub: id, email, name }) };
  }
}
