import type { Role } from './role.js';

export interface User {
  readonly id: string;
  /** Normalised, and unique. */
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly registeredAt: Date;
}
