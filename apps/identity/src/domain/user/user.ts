export type Role = 'customer' | 'operator';

export interface User {
  readonly id: string;
  /** Normalised, and unique. */
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly registeredAt: Date;
}
