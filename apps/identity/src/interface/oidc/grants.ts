import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { shopApi, shopScope } from './api-resource.js';

/** What the person has granted the client. The shop's own clients get what they ask for, and nobody is asked for consent. */
export async function grantOf(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, result, provider } = ctx.oidc;
  const grantId = result?.consent?.grantId ?? session!.grantIdFor(client!.clientId);
  const grant = grantId ? await provider.Grant.find(grantId) : undefined;
  if (client!['is_first_party'] !== true) return grant;
  const whole = grant ?? new provider.Grant({ accountId: session!.accountId, clientId: client!.clientId });
  return grantRequested(ctx, whole);
}

/** Adds to the grant what the request asks for, and saves it. */
export async function grantRequested({ oidc }: KoaContextWithOIDC, grant: Grant): Promise<Grant> {
  grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(' '));
  if (oidc.resourceServers?.[shopApi]) grant.addResourceScope(shopApi, shopScope);
  await grant.save();
  return grant;
}
