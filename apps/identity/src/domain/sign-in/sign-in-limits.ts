import type { ForgottenAfter } from './sign-in-throttle.js';

/** Which failures are counted together, how many are allowed without a wait, and how long they count. */
export interface SignInLimit {
  readonly subject: string;
  readonly freeFailures: number;
  readonly forgottenAfter: ForgottenAfter;
}

/** Counts one account from one address, so that an attacker slows down only themselves. */
export function accountFromAddress(email: string, address: string): SignInLimit {
  return { subject: `${email} from ${address}`, freeFailures: 5, forgottenAfter: 'last' };
}

/** Counts one account from all addresses together, except those from which its owner has signed in before. */
export function accountFromAnywhere(email: string): SignInLimit {
  return { subject: `${email} from anywhere`, freeFailures: 100, forgottenAfter: 'first' };
}

/**
 * The limits that apply to an attempt. Many people may share an address, and anyone may try an account, so the limits per
 * address and per account are generous, and their failures are forgotten one hour after the first, even if more follow. Guesses
 * from elsewhere do not slow down an address from which the account's owner has signed in before.
 */
export function signInLimits(email: string, address: string, isKnownAddress: boolean): readonly SignInLimit[] {
  const ofAddress = { subject: `from ${address}`, freeFailures: 50, forgottenAfter: 'first' } as const;
  return [accountFromAddress(email, address), ofAddress, ...(isKnownAddress ? [] : [accountFromAnywhere(email)])];
}
