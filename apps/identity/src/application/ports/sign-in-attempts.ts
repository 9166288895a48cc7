/**
 * The account and the network address of an attempt to sign in. Attempts for unknown accounts are recorded too, so that a
 * caller cannot find out which accounts exist.
 */
export interface SignInAttempt {
  /** Normalised. */
  readonly email: string;
  readonly address: string;
}

/** All methods must be called inside a unit of work. */
export abstract class SignInAttempts {
  /**
   * Counts the attempt as a failure before its outcome is known, so that simultaneous guesses are counted one by one. Resolves
   * with 0, or with the seconds to wait if the attempt is not allowed yet. In that case nothing is counted.
   */
  abstract enter(attempt: SignInAttempt): Promise<number>;

  /** Records a successful sign-in: takes back its failure, and remembers the address as a known address of the account. */
  abstract succeeded(attempt: SignInAttempt, userId: string): Promise<void>;
}
