import type { Logger } from '@nestjs/common';
import type { KoaContextWithOIDC, default as Provider } from 'oidc-provider';

/**
 * Logs who asked for a token in vain, and which programs got one of their own. A person's tokens follow from a sign-in, which has
 * been logged.
 */
export function logTokenRequests(provider: Provider, logger: Logger): void {
  provider.on('grant.error', (ctx, { error }) => logger.warn(`No token for ${clientOf(ctx)}: ${error}`));
  provider.on('grant.success', (ctx) => {
    if (ctx.oidc.params?.['grant_type'] === 'client_credentials') logger.log(`A token for ${clientOf(ctx)} itself`);
  });
}

/** A client that nobody has registered is not named, because its name may be anything. */
function clientOf({ oidc }: KoaContextWithOIDC): string {
  return oidc.client?.clientId ?? 'an unknown client';
}
