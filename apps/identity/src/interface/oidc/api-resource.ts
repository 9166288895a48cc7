import { errors, type Client, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider';

/** The services of the shop, as the resource that access tokens are for. */
export const shopApi = 'urn:tradewind:api';

/** Allows a client to use the services in the name of the person. Without it, a token only shows who signed in. */
export const shopScope = 'shop';

export interface ApiTokens {
  readonly audience: string;
  readonly lifetimeSeconds: number;
}

/** Decides which tokens are for the services: those of the scope `shop`, and those of a client without a person. */
export function apiResource({ audience, lifetimeSeconds }: ApiTokens) {
  const server: ResourceServer = {
    scope: shopScope,
    audience,
    accessTokenTTL: lifetimeSeconds,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
  return {
    enabled: true,
    defaultResource: (ctx: KoaContextWithOIDC) => (isForShop(ctx) ? shopApi : []),
    getResourceServerInfo: (ctx: KoaContextWithOIDC, resource: string, client: Client) => {
      if (resource !== shopApi || !isForShop(ctx) || client['may_use_shop'] !== true) throw new errors.InvalidTarget();
      return server;
    },
    useGrantedResource: (ctx: KoaContextWithOIDC) => isForShop(ctx),
  };
}

/** At the token endpoint, a request without a scope is for all that was granted. */
function isForShop({ oidc }: KoaContextWithOIDC): boolean {
  const { params = {}, entities } = oidc;
  if (params['grant_type'] === 'client_credentials') return true;
  const source = entities.RotatedRefreshToken ?? entities.RefreshToken ?? entities.AuthorizationCode;
  const scope = params['scope'] ?? source?.scope;
  return typeof scope === 'string' && scope.split(' ').includes(shopScope);
}
