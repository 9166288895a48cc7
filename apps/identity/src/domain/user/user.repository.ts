import type { User } from './user.js';

export abstract class UserRepository {
  /** Returns false and writes nothing when the e-mail address is taken. */
  abstract add(user: User): Promise<boolean>;
  abstract find(id: string): Promise<User | undefined>;
  abstract findByEmail(email: string): Promise<User | undefined>;
  abstract setPasswordHash(id: string, passwordHash: string): Promise<void>;

  /** Whether the user has this hash, which does not change then until the unit of work ends. */
  abstract hasPasswordHash(id: string, passwordHash: string): Promise<boolean>;
}
