import type { RateLimit } from '../index.js';

export const collectionsPerAccount: RateLimit = {
  name: 'collections-per-account',
  per: 'account',
  requests: 30,
  seconds: 60,
};
export const collectionsPerAddress: RateLimit = {
  name: 'collections-per-address',
  per: 'address',
  requests: 60,
  seconds: 60,
};
