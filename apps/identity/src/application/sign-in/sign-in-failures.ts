import type { FailedSignIns } from '../../domain/sign-in-throttle.js';

/** Kept for accounts that do not exist too, so that nobody can tell them apart. */
export abstract class SignInFailures {
  /** Attempts at one account queue up here until the unit of work ends, so that guesses made at once are counted one by one. */
  abstract enter(email: string): Promise<FailedSignIns | undefined>;
  abstract put(email: string, failed: FailedSignIns): Promise<void>;
  abstract forget(email: string): Promise<void>;
}
