import type { User } from './user.js';

export abstract class UserRepository {
  /** False, and nothing written, when the email is taken. */
  abstract add(user: User): Promise<boolean>;
  abstract find(id: string): Promise<User | undefined>;
  abstract findByEmail(email: string): Promise<User | undefined>;
}
