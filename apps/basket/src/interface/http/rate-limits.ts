import type { RateLimit } from '@tradewind/platform';

/** Each checkout may try another card, so nobody may try many. */
export const checkoutsPerAccount: RateLimit = {
  name: 'checkouts-per-account',
  per: 'account',
  requests: 20,
  seconds: 300,
};

/** Many customers may share an address. */
export const checkoutsPerAddress: RateLimit = {
  name: 'checkouts-per-address',
  per: 'address',
  requests: 100,
  seconds: 300,
};

/** Guests need no account, so this bounds the baskets that one address can make. */
export const guestBasketsPerAddress: RateLimit = {
  name: 'guest-baskets-per-address',
  per: 'address',
  requests: 100,
  seconds: 3_600,
};

export const rateLimits = [checkoutsPerAccount, checkoutsPerAddress, guestBasketsPerAddress];
