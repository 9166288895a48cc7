import { pageTemplate } from './page.js';
import { waitingTime } from './waiting-time.js';

const confirmation = pageTemplate<{
  email: string;
  registrationId: string;
  again: boolean;
  wait: string;
}>(`<div class="head">{{> mailBadge}}<h1>Look into your mailbox</h1>
<p class="muted">We have written to <strong>{{email}}</strong>. Open the link in the e-mail to finish. It works for 24 hours.</p></div>
{{#if wait}}{{#> waitNote}}<p>That was often in a short time. Try again in {{wait}}.</p>{{/waitNote}}
{{/if}}{{#if again}}{{#> infoNote}}<p>We write once more. It may take a minute or two to arrive.</p>{{/infoNote}}
{{/if}}<div class="rest"><h2>Nothing there?</h2>
<p class="muted">Look into the folder for unwanted mail, too. Is the address right? If not, <a href="/account/register">start again</a>.</p>
<form method="post" action="/account/register/again"><input type="hidden" name="registrationId" value="{{registrationId}}"><input type="hidden" name="email" value="{{email}}"><button class="button quiet" type="submit">Send the e-mail again</button></form>
</div>`);

const reset = pageTemplate<{ email: string }>(`<div class="head">{{> mailBadge}}<h1>Look into your mailbox</h1>
<p class="muted">If there is an account for <strong>{{email}}</strong>, we have written to that address. The link in the e-mail works for one hour.</p></div>
<div class="rest"><h2>Nothing there?</h2>
<p class="muted">Look into the folder for unwanted mail, too. You may have registered with <a href="/account/forgotten-password">another address</a>, or <a href="/account/register">not yet</a>.</p>
<form method="post" action="/account/forgotten-password"><input type="hidden" name="email" value="{{email}}"><button class="button quiet" type="submit">Send the e-mail again</button></form>
</div>`);

export interface ConfirmationMailSent {
  readonly email: string;
  readonly registrationId: string;
  /** Whether the mail was asked for once more. */
  readonly again?: boolean;
  readonly retryAfterSeconds?: number;
}

/** The same for an address that has an account already: only its mails tell. */
export function confirmationMailSentPage(sent: ConfirmationMailSent): string {
  const { email, registrationId, again = false, retryAfterSeconds } = sent;
  const wait = retryAfterSeconds === undefined ? '' : waitingTime(retryAfterSeconds);
  return confirmation({ title: 'Look into your mailbox', email, registrationId, again, wait });
}

/** The same for an address that has no account. */
export function resetMailSentPage(email: string): string {
  return reset({ title: 'Look into your mailbox', email });
}
