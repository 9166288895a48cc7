import type { User } from './user.js';

export abstract class UserRepository {
  /** Returns false and writes nothing when the e-mail address is taken. */
  abstract add(user: User): Promise<boolean>;
  abstract find(id: string): Promise<User | undefined>;
  abstract findByEmail(email: string): Promise<User | undefined>;
}
