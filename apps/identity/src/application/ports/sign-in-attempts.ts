/** Who tries to sign in from where. Kept for accounts that do not exist too, so that nobody can tell them apart. */
export interface SignInAttempt {
  /** Normalised. */
  readonly email: string;
  readonly address: string;
}

/** All methods want a unit of work around them. */
export abstract class SignInAttempts {
  /**
   * Counts the attempt as a failure, before anybody knows: guesses made at once are counted one by one. Resolves with 0, or
   * with the seconds to wait when it may not be made now; then nothing is counted.
   */
  abstract enter(attempt: SignInAttempt): Promise<number>;

  /** The attempt was none of a guesser: its count is taken back, and the address is known as the account's from now on. */
  abstract succeeded(attempt: SignInAttempt, userId: string): Promise<void>;
}
