import { emailField, nameField, newPasswordField } from './account-fields.js';
import { field, type FieldView } from './field.js';
import { pageTemplate } from './page.js';
import { type RefusalView, type RefusedForm, refusalView } from './refused-form.js';

/** What was typed before. The password is not given back. */
export interface TypedAccount {
  readonly email: string;
  readonly displayName: string;
}

const page = pageTemplate<
  RefusalView & { displayName: FieldView; email: FieldView; password: FieldView }
>(`<div class="head"><h1>Create an account</h1>
<p class="muted">Keep your basket on every device, and follow your orders.</p></div>
{{> refusal}}
<form class="stack" method="post" action="/account/register" novalidate>
{{> field displayName}}
{{> field email}}
{{> field password}}
<button class="button" type="submit">Create account</button>
<p class="muted small">We send you an e-mail to make sure that the address is yours.</p>
</form>
<div class="rest"><p>You have an account? <a href="/sign-in">Sign in</a></p></div>`);

export function registerPage(typed?: TypedAccount, refused: RefusedForm = {}): string {
  const { problems } = refused;
  const displayName = field({ ...nameField, value: typed?.displayName ?? '' }, problems);
  const email = field({ ...emailField, value: typed?.email ?? '' }, problems);
  const password = field({ ...newPasswordField, label: 'Password' }, problems);
  const view = refusalView(refused, [displayName, email, password]);
  return page({ title: 'Create an account', ...view, displayName, email, password });
}
