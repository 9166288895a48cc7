import { Injectable } from '@nestjs/common';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { EndSession } from '../../application/end-session/end-session.js';
import { signedOutPage, signOutPage } from '../pages/sign-out-page.js';
import { showPage } from './protocol-pages.js';

/** What a person sees who signs out. */
@Injectable()
export class SignOut {
  constructor(private readonly endSession: EndSession) {}

  /**
   * The shop's own client shows by an ID token that it asks for this person, who has pressed its button. Anybody else might only have
   * made the browser come here, so the person is asked.
   */
  readonly logoutSource = async (ctx: KoaContextWithOIDC, form: string): Promise<void> => {
    const { session, provider, params } = ctx.oidc;
    const target = params?.['post_logout_redirect_uri'] ?? ctx.oidc.urlFor('end_session_success');
    if (!isOwnWish(ctx)) {
      showPage(ctx, signOutPage({ form, formId: 'op.logoutForm' }), [new URL(String(target)).origin]);
      return;
    }
    const { id, accountId, authorizations = {} } = session as typeof session & { id: string };
    await this.endSession.execute({ id, userId: accountId!, authorizations });
    await session!.destroy();
    ctx.cookies.set(provider.cookieName('session'), null, { path: '/', httpOnly: true, sameSite: 'lax', signed: true });
    ctx.status = 303;
    ctx.redirect(withState(String(target), params?.['state']));
  };

  readonly postLogoutSuccessSource = (ctx: KoaContextWithOIDC): void => showPage(ctx, signedOutPage());
}

function isOwnWish({ oidc }: KoaContextWithOIDC): boolean {
  const { client, session, entities } = oidc;
  const hint = entities.IdTokenHint?.payload;
  if (!client || !session?.accountId || !hint || client['is_first_party'] !== true) return false;
  return hint['sub'] === session.accountId && hint['sid'] === session.sidFor(client.clientId);
}

function withState(address: string, state: unknown): string {
  const url = new URL(address);
  if (typeof state === 'string') url.searchParams.set('state', state);
  return url.href;
}
