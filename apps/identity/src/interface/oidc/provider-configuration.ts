import { errors, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { SigningKey } from '../../application/ports/signing-keys.js';
import type { Accounts } from './accounts.js';
import { apiResource, type ApiTokens } from './api-resource.js';
import { cookies } from './cookies.js';
import { grantOf } from './grants.js';
import { lifetimes } from './lifetimes.js';
import { refusalPage } from './protocol-pages.js';
import type { SignOut } from './sign-out.js';
import { tokenClaims } from './token-claims.js';

export interface ProviderParts {
  readonly issuer: string;
  readonly cookieKeys: readonly string[];
  readonly adapter: NonNullable<Configuration['adapter']>;
  readonly accounts: Accounts;
  readonly apiTokens: ApiTokens;
  readonly signOut: SignOut;
  readonly keys: readonly SigningKey[];
}

/** Only what the shop needs is switched on: the code flow with PKCE, refresh tokens, client credentials and logout. */
export function configurationOf({
  issuer,
  cookieKeys,
  adapter,
  accounts,
  apiTokens,
  signOut,
  keys,
}: ProviderParts): Configuration {
  return {
    adapter,
    cookies: cookies(issuer, cookieKeys),
    jwks: { keys: keys.map(({ kid, privateJwk }) => ({ ...privateJwk, kid, alg: 'RS256', use: 'sig' })) },
    routes: {
      authorization: '/auth',
      token: '/token',
      revocation: '/revocation',
      end_session: '/sign-out',
      userinfo: '/me',
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clientDefaults: { token_endpoint_auth_method: 'client_secret_basic', id_token_signed_response_alg: 'RS256' },
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    extraClientMetadata: { properties: ['roles', 'is_first_party', 'may_use_shop'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: isOwnToken },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOut.logoutSource,
        postLogoutSuccessSource: signOut.postLogoutSuccessSource,
      },
      resourceIndicators: apiResource(apiTokens),
    },
    ttl: { ...lifetimes, ClientCredentials: apiTokens.lifetimeSeconds },
    interactions: {
      policy: interactionPolicy.base(),
      url: (_, { prompt, uid }) => `/account/${prompt.name === 'consent' ? 'consent' : 'sign-in'}/${uid}`,
    },
    findAccount: (ctx, id, token) => accounts.find(id, signedInAt(ctx, token)),
    extraTokenClaims: tokenClaims,
    loadExistingGrant: grantOf,
    issueRefreshToken: async (_, client, { scopes }) =>
      client.grantTypeAllowed('refresh_token') && (client['is_first_party'] === true || scopes.has('offline_access')),
    rotateRefreshToken: true,
    clientBasedCORS: () => false,
    renderError: refusalPage,
    fetch: callClient,
  };
}

/** A client that guesses at the tokens of others learns only that it may not. */
async function isOwnToken(
  { oidc }: KoaContextWithOIDC,
  _: unknown,
  token: { clientId?: string | undefined },
): Promise<boolean> {
  if (token.clientId === oidc.client?.clientId) return true;
  throw new errors.InvalidRequest('the token belongs to another client');
}

/** A token knows when its person signed in; otherwise it is the session that does. */
function signedInAt({ oidc }: KoaContextWithOIDC, token: unknown): number | undefined {
  const { authTime } = (token ?? {}) as { readonly authTime?: number };
  return authTime ?? oidc.session?.loginTs;
}

/**
 * The provider refuses to call private addresses, because a client may register any address with it. Ours are registered by us, and
 * the gateway usually has a private one.
 */
function callClient(url: string | URL | Request, options: RequestInit = {}): Promise<Response> {
  const { dispatcher: _, ...request } = options as RequestInit & { readonly dispatcher?: unknown };
  return fetch(url, request as RequestInit);
}
