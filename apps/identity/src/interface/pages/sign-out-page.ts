import Handlebars from 'handlebars';
import { pageTemplate } from './page.js';

export interface SignOutPage {
  /**
   * The form that the provider expects, as the HTML that it wrote. It is not escaped. The buttons of the page belong to it by
   * its id, and the button that signs out sends `logout=yes`.
   */
  readonly form: string;
  readonly formId: string;
}

const question = pageTemplate<{ form: Handlebars.SafeString; formId: string }>(`{{form}}
<div class="head">{{> doorBadge}}<h1>Sign out?</h1>
<p class="muted">You will be signed out of Tradewind in this browser. Your basket stays in your account.</p></div>
<div class="buttons">
<button class="button" type="submit" form="{{formId}}" name="logout" value="yes">Sign out</button>
<button class="button quiet" type="submit" form="{{formId}}">Stay signed in</button>
</div>`);

const done = pageTemplate(`<div class="head">{{> okBadge}}<h1>You are signed out</h1>
<p class="muted">See you soon.</p></div>
<div class="buttons"><a class="button" href="/">Go to the shop</a><a class="button quiet" href="/sign-in">Sign in again</a></div>`);

export function signOutPage({ form, formId }: SignOutPage): string {
  return question({ title: 'Sign out?', form: new Handlebars.SafeString(form), formId });
}

export function signedOutPage(): string {
  return done({ title: 'You are signed out' });
}
