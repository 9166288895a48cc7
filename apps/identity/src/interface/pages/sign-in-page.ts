import { passwordField, emailField } from './account-fields.js';
import { field, type FieldView } from './field.js';
import { pageTemplate } from './page.js';
import { waitingTime } from './waiting-time.js';

export interface SignInPage {
  /** Where the form is posted, with the fields `email` and `password`. */
  readonly action: string;
  /** What was typed before, or what the client suggests. */
  readonly email?: string;
  /** The name of the client that the person signs in to, if it is not the shop itself. */
  readonly client?: string;
  readonly problem?: SignInProblem;
}

export type SignInProblem =
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'too-busy' };

const page = pageTemplate<{
  action: string;
  client: string;
  isRefused: boolean;
  isBusy: boolean;
  wait: string;
  email: FieldView;
  password: FieldView;
}>(`<div class="head"><h1>Sign in</h1>
<p class="muted">{{#if client}}to go on to {{client}} with your Tradewind account{{else}}See your orders, and find your basket on every device.{{/if}}</p></div>
{{#if isRefused}}{{#> badNote}}<h2>E-mail address or password is wrong</h2><p>Check both, or choose a new password.</p>{{/badNote}}
{{/if}}{{#if wait}}{{#> waitNote}}<h2>Too many failed attempts</h2><p>Try again in {{wait}}. If you have forgotten your password, you can choose a new one.</p>{{/waitNote}}
{{/if}}{{#if isBusy}}{{#> waitNote}}<h2>Many people are signing in just now</h2><p>Try again in a few seconds.</p>{{/waitNote}}
{{/if}}<form class="stack" method="post" action="{{action}}" novalidate>
{{> field email}}
{{> field password}}
<button class="button" type="submit">Sign in</button>
</form>
<div class="rest">
<p><a href="/account/forgotten-password">I have forgotten my password</a></p>
<p>New here? <a href="/account/register">Create an account</a></p>
</div>`);

export function signInPage({ action, email = '', client = '', problem }: SignInPage): string {
  return page({
    title: 'Sign in',
    isWrong: problem !== undefined,
    action,
    client,
    isRefused: problem?.kind === 'wrong-credentials',
    isBusy: problem?.kind === 'too-busy',
    wait: problem?.kind === 'throttled' ? waitingTime(problem.retryAfterSeconds) : '',
    email: field({ ...emailField, value: email }),
    password: field(passwordField),
  });
}
