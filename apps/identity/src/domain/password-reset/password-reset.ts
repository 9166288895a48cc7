/** Somebody's wish for a new password for the account with an address. Whether there is such an account shows later. */
export interface PasswordReset {
  readonly id: string;
  /** Normalised. */
  readonly email: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
}

/** How long the link of the mail can be used, in ms. */
export const resetLifetimeMs = 60 * 60 * 1_000;
