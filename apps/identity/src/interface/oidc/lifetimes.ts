import type { Configuration } from 'oidc-provider';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** What a person has allowed a client is forgotten then. */
export const daysOfConsent = 14;

/**
 * How long the provider remembers, in seconds. The session of a person is as long as the longest one at the gateway. Tokens for the services live
 * as long as a setting says.
 */
export const lifetimes = {
  /** A stranger has one while a page asks whether to sign out. */
  Session: (_, { accountId }) => (accountId === undefined ? 1 : 12) * hour,
  /** A person may have to register, and to wait for a mail, before they can sign in. */
  Interaction: 1 * hour,
  AuthorizationCode: 1 * minute,
  /** Tokens that only show who signed in. */
  AccessToken: 5 * minute,
  IdToken: 5 * minute,
  RefreshToken: 14 * day,
  Grant: daysOfConsent * day,
} satisfies Configuration['ttl'];
