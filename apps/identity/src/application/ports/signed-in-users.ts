import type { User } from '../../domain/user/user.js';

export abstract class SignedInUsers {
  /**
   * Finds the user, unless all sessions of the account have been ended since `signedInAt`.
   *
   * @param signedInAt in whole seconds since 1970; undefined if it does not matter
   */
  abstract find(id: string, signedInAt: number | undefined): Promise<Omit<User, 'passwordHash'> | undefined>;
}
