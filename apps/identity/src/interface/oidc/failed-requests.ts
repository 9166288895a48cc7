import type { Logger } from '@nestjs/common';
import { lineOnDatabase, problemOfDatabase } from '@tradewind/platform';
import type { default as Provider } from 'oidc-provider';

/**
 * Logs the requests of the protocol that failed on our side. While the database is away, callers are told to come back, as on
 * all other routes: programs with `temporarily_unavailable` (RFC 6749, section 4.1.2.1), people with a page.
 */
export function tellFailedRequests(provider: Provider, logger: Logger): void {
  provider.on('server_error', (ctx, error) => {
    logger.error(`${ctx.method} ${ctx.path} failed`, lineOnDatabase(error) ?? error);
    const problem = problemOfDatabase(error);
    if (!problem) return;
    ctx.status = problem.status;
    ctx.set('Retry-After', String(problem['retryAfterSeconds']));
    const isPage = typeof ctx.body === 'string';
    if (!isPage) ctx.body = { error: 'temporarily_unavailable', error_description: problem.title };
  });
}
