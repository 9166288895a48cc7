import type { TestService } from '@tradewind/testing';
import { Clients } from '../application/ports/clients.js';
import { secretHash } from '../application/seed-clients/client-secret.js';
import type { ClientCredentials } from './sign-in.js';
import { shopUrl } from './start-identity.js';

/** A client that is not part of the shop. */
export const almanac: ClientCredentials = {
  id: 'almanac',
  secret: 'a-secret-of-the-almanac-that-no-one-knows',
  redirectUri: `${shopUrl}/almanac`,
  scope: 'openid email',
};

/** Makes the client known to Identity. */
export async function addAlmanac(identity: TestService): Promise<void> {
  await identity.app.get(Clients, { strict: false }).put({
    clientId: almanac.id,
    name: 'The Almanac',
    secretHash: secretHash(almanac.secret),
    grantTypes: ['authorization_code', 'refresh_token'],
    scope: 'openid email offline_access',
    redirectUris: [almanac.redirectUri],
    postLogoutRedirectUris: [],
    backChannelLogoutUri: null,
    roles: [],
    isFirstParty: false,
  });
}
