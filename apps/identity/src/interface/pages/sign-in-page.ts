import { escaped, pageOf } from './page.js';

export interface SignInPage {
  readonly action: string;
  readonly email?: string;
  readonly client?: string;
  readonly problem?: SignInProblem;
}

export type SignInProblem =
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'too-busy' };

export function signInPage({ action, email = '', problem }: SignInPage): string {
  return pageOf(
    'Sign in',
    `<h1>Sign in</h1><p>${problem?.kind ?? ''}</p><form method="post" action="${escaped(action)}">
<input name="email" type="email" autocomplete="username" value="${escaped(email)}">
<input name="password" type="password" autocomplete="current-password">
<button type="submit">Sign in</button></form>`,
  );
}
