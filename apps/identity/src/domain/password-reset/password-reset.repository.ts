import type { PasswordReset } from './password-reset.js';

/** All methods that change something must be called inside a unit of work. */
export abstract class PasswordResetRepository {
  abstract add(reset: PasswordReset): Promise<void>;

  /** Takes up to `limit` resets that were not answered, those that wait longest first, and counts them as answered. */
  abstract takeUnanswered(limit: number): Promise<readonly PasswordReset[]>;

  /** Remembers whose password the reset may change. */
  abstract belongsTo(id: string, userId: string): Promise<void>;

  /** Returns whose password an unused reset may change at this time. */
  abstract findUser(id: string, now: Date): Promise<string | undefined>;

  /** Does the same, and keeps the reset from others until the unit of work ends. */
  abstract claimUser(id: string, now: Date): Promise<string | undefined>;

  /** Uses up all resets of the user. */
  abstract useUpAllOf(userId: string): Promise<void>;

  /** Forgets up to `limit` resets whose time is over. Resolves with their number. */
  abstract forgetExpired(limit: number, now: Date): Promise<number>;
}
