import type { AccessToken, ClientCredentials, KoaContextWithOIDC, UnknownObject } from 'oidc-provider';
import type { UserAccount } from './accounts.js';

/** What the services learn from an access token, besides the standard claims. */
export function tokenClaims(
  ctx: KoaContextWithOIDC,
  token: AccessToken | ClientCredentials,
): UnknownObject | undefined {
  if (token.kind === 'ClientCredentials') return { roles: token.client?.['roles'] };
  const { email, name, roles } = ctx.oidc.account as UserAccount;
  return { email, name, roles };
}
