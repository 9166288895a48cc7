import { emailField, newPasswordField, passwordField } from './account-fields.js';
import { field, type FieldView } from './field.js';
import { pageTemplate } from './page.js';
import { type RefusalView, type RefusedForm, refusalView } from './refused-form.js';

const forgotten = pageTemplate<RefusalView & { email: FieldView }>(`<div class="head"><h1>Forgotten your password?</h1>
<p class="muted">We send you a link with which you choose a new one.</p></div>
{{> refusal}}
<form class="stack" method="post" action="/account/forgotten-password" novalidate>
{{> field email}}
<button class="button" type="submit">Send me the link</button>
</form>
<div class="rest"><p>You remember it? <a href="/sign-in">Sign in</a></p></div>`);

const choose = pageTemplate<
  RefusalView & { account: string; request: string; code: string; password: FieldView }
>(`<div class="head"><h1>Choose a new password</h1>
<p class="muted">for the account of <strong>{{account}}</strong></p></div>
{{> refusal}}
<form class="stack" method="post" action="/account/new-password" novalidate>
<input type="hidden" name="request" value="{{request}}"><input type="hidden" name="code" value="{{code}}">
<input class="sr" type="email" autocomplete="username" value="{{account}}" tabindex="-1" aria-hidden="true" readonly>
{{> field password}}
<button class="button" type="submit">Set the new password</button>
<p class="muted small">You are signed out on all devices then.</p>
</form>`);

const change = pageTemplate<
  RefusalView & { account: string; currentPassword: FieldView; password: FieldView }
>(`<div class="head"><h1>Change your password</h1>
<p class="muted">You are signed in as <strong>{{account}}</strong>.</p></div>
{{> refusal}}
<form class="stack" method="post" action="/account/password" novalidate>
<input class="sr" type="email" autocomplete="username" value="{{account}}" tabindex="-1" aria-hidden="true" readonly>
{{> field currentPassword}}
{{> field password}}
<button class="button" type="submit">Change password</button>
<p class="muted small">You are signed out on all devices then, on this one, too.</p>
</form>
<div class="rest"><p><a href="/account/forgotten-password">I have forgotten my password</a></p>
<form method="post" action="/sign-out"><button class="button quiet" type="submit">Sign out</button></form></div>`);

const changed = pageTemplate(`<div class="head">{{> okBadge}}<h1>Your password is changed</h1>
<p class="muted">You are signed out on all devices. An e-mail tells you about the change, in case it was not you.</p></div>
<div class="buttons"><a class="button" href="/sign-in">Sign in</a><a class="button quiet" href="/">Go to the shop</a></div>`);

export function forgottenPasswordPage(typedEmail = '', refused: RefusedForm = {}): string {
  const email = field({ ...emailField, value: typedEmail }, refused.problems);
  return forgotten({ title: 'Forgotten your password?', ...refusalView(refused, [email]), email });
}

export interface NewPasswordPage {
  /** The e-mail address of the account. */
  readonly account: string;
  readonly request: string;
  readonly code: string;
}

export function newPasswordPage(values: NewPasswordPage, refused: RefusedForm = {}): string {
  const password = field(newPasswordField, refused.problems);
  return choose({ title: 'Choose a new password', ...values, ...refusalView(refused, [password]), password });
}

/** @param account the e-mail address of the account */
export function changePasswordPage(account: string, refused: RefusedForm = {}): string {
  const current = { ...passwordField, name: 'currentPassword', label: 'Current password' };
  const currentPassword = field(current, refused.problems);
  const password = field(newPasswordField, refused.problems);
  const view = refusalView(refused, [currentPassword, password]);
  return change({ title: 'Change your password', account, ...view, currentPassword, password });
}

export function passwordChangedPage(): string {
  return changed({ title: 'Your password is changed' });
}
