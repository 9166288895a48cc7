import { toolsClientId } from '../sign-in/client-access.js';
import type { CodeClient } from '../sign-in/code-sign-in.js';
import type { ClientAccess } from '../sign-in/client-access.js';
import type { Secrets } from './secrets.js';

/** The secrets of the sign-in that services share. */
export const signInSecrets: readonly string[] = [
  'web_client_secret',
  'tools_client_secret',
  'identity_key',
  'mail_link_key',
  'session_key',
];

/** What every process knows of the sign-in. */
export function settingsOfEverybody(shopUrl: string, identityUrl: string): Record<string, string> {
  return { SHOP_URL: shopUrl, TOKEN_ISSUER: `${shopUrl}/oidc`, JWKS_URL: `${identityUrl}/oidc/jwks` };
}

/** What a process alone knows of it, by its name. */
export function settingsOfSignIn(gatewayUrl: string, secrets: Secrets): Record<string, Record<string, string>> {
  const of = (name: string): string => secrets[name] ?? '';
  return {
    identity: {
      GATEWAY_URL: gatewayUrl,
      WEB_CLIENT_SECRET: of('web_client_secret'),
      TOOLS_CLIENT_SECRET: of('tools_client_secret'),
      IDENTITY_KEY: of('identity_key'),
      MAIL_LINK_KEY: of('mail_link_key'),
    },
    notification: { MAIL_LINK_KEY: of('mail_link_key') },
    gateway: { WEB_CLIENT_SECRET: of('web_client_secret'), SESSION_KEY: of('session_key') },
  };
}

/** The client of the command line tools, in a shop of this machine. */
export function toolsAccess(origin: string, secrets: Secrets): ClientAccess {
  return { origin, clientId: toolsClientId, clientSecret: secrets['tools_client_secret'] ?? '' };
}

/** The gateway as a client, for whoever signs people in without a browser's session. */
export function webClient(origin: string, secrets: Secrets): CodeClient {
  return {
    origin,
    clientId: 'tradewind-web',
    clientSecret: secrets['web_client_secret'] ?? '',
    redirectUri: `${origin}/signed-in`,
    scope: 'openid profile email shop',
  };
}
