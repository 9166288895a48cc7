import { escaped, page } from './page.js';

export interface FailedSignIn {
  readonly title: string;
  readonly message: string;
  /** Identifies the request in the logs. */
  readonly correlationId: string | undefined;
}

/** Renders what a person sees whose sign-in did not succeed. */
export function failedSignInPage({ title, message, correlationId }: FailedSignIn, nonce: string): string {
  const number =
    correlationId && `<p>If you write to us about this, tell us this number: ${escaped(correlationId)}</p>`;
  const body = `<h1>${escaped(title)}</h1>
<p>${escaped(message)}</p>
<p><a href="/sign-in">Sign in again</a> or <a href="/">go to the shop</a>.</p>
${number ?? ''}`;
  return page({ title: `${title} · Tradewind`, nonce, body });
}
