import type { KoaContextWithOIDC } from 'oidc-provider';
import { errorPage } from '../pages/error-page.js';
import { pageHeaders } from '../pages/send-page.js';
import { signedOutPage, signOutPage } from '../pages/sign-out-page.js';

/** The person who sees it can only begin again. What a developer needs is in the log. */
export function refusalPage(ctx: KoaContextWithOIDC): void {
  const isOurs = ctx.status >= 500;
  show(
    ctx,
    errorPage({
      title: isOurs ? 'Something went wrong on our side' : 'This sign-in can not go on',
      message: isOurs
        ? 'Please try again in a moment.'
        : 'It may have expired, or the address is not complete. Go back to where you came from, and sign in again.',
      correlationId: ctx.response.get('X-Correlation-Id') || undefined,
    }),
  );
}

export const signOutPages = {
  logoutSource: (ctx: KoaContextWithOIDC, form: string) => show(ctx, signOutPage({ form, formId: 'op.logoutForm' })),
  postLogoutSuccessSource: (ctx: KoaContextWithOIDC) => show(ctx, signedOutPage()),
};

function show(ctx: KoaContextWithOIDC, html: string): void {
  ctx.set(pageHeaders());
  ctx.body = html;
}
