import type { KoaContextWithOIDC } from 'oidc-provider';
import { errorPage } from '../pages/error-page.js';
import { pageHeaders } from '../pages/send-page.js';

/** The person who sees it can only begin again. What a developer needs is in the log. */
export function refusalPage(ctx: KoaContextWithOIDC): void {
  const isOurs = ctx.status >= 500;
  const correlationId = ctx.response.get('X-Correlation-Id');
  showPage(
    ctx,
    errorPage({
      title: isOurs ? 'Something went wrong on our side' : 'This sign-in can not go on',
      message: isOurs
        ? 'Please try again in a moment.'
        : 'It may have expired, or the address is not complete. Go back to where you came from, and sign in again.',
      ...(correlationId && { correlationId }),
    }),
  );
}

/** @param mayLeadTo see `pageHeaders` */
export function showPage(ctx: KoaContextWithOIDC, html: string, mayLeadTo: readonly string[] = []): void {
  ctx.set({ ...pageHeaders(mayLeadTo) });
  ctx.body = html;
}
