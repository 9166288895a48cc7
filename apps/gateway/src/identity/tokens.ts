/** What identity hands out at a sign-in or a refresh. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshToken?: string;
  readonly idToken?: string;
  /** The sign-in at identity (`sid`), which a logout token names. */
  readonly signInId?: string;
}
