import type { ForgottenAfter } from './sign-in-throttle.js';

/** Whose failures are counted together, how many are free of a wait, and for how long they count. */
export interface SignInLimit {
  readonly subject: string;
  readonly freeFailures: number;
  readonly forgottenAfter: ForgottenAfter;
}

/** One account from one address: an attacker slows down nobody but themselves. */
export function accountFromAddress(email: string, address: string): SignInLimit {
  return { subject: `${email} from ${address}`, freeFailures: 5, forgottenAfter: 'last' };
}

/**
 * What an attempt is counted against. Many people may share an address, and anybody may try an account, so these two are
 * generous and end an hour after they began, however busy they are. An address from which the account's owner has signed in
 * before is not slowed down by those who guess from everywhere else.
 */
export function signInLimits(email: string, address: string, isKnownAddress: boolean): readonly SignInLimit[] {
  const ofAddress = { subject: `from ${address}`, freeFailures: 50, forgottenAfter: 'first' } as const;
  const ofAccount = { subject: `${email} from anywhere`, freeFailures: 100, forgottenAfter: 'first' } as const;
  return [accountFromAddress(email, address), ofAddress, ...(isKnownAddress ? [] : [ofAccount])];
}
