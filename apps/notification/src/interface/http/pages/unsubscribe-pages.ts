import type { UnsubscriptionScope } from '../../../domain/preferences/unsubscription.js';
import { pageTemplate } from './page.js';

const names: Readonly<Record<UnsubscriptionScope, string>> = {
  'price-drop': 'e-mails about lower prices of products in your basket',
  'back-in-stock': 'e-mails about products that are back in stock',
  'all-optional': 'all e-mails that are not about your account or your orders',
};

const question = pageTemplate<{ mails: string }>(`<main class="narrow">
<p class="shop">Tradewind</p>
<div class="card">
<h1>Unsubscribe?</h1>
<p>You will no longer get {{mails}}. We still write to you about your orders.</p>
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button type="submit">Unsubscribe</button></form>
</div>
</main>`);

const done = pageTemplate<{ mails: string }>(`<main class="narrow">
<p class="shop">Tradewind</p>
<div class="card">
<h1>You are unsubscribed</h1>
<p>You will no longer get {{mails}}. We still write to you about your orders.</p>
<p class="muted">You can switch them on again when you are signed in.</p>
</div>
</main>`);

const notValid = pageTemplate(`<main class="narrow">
<p class="shop">Tradewind</p>
<div class="card">
<h1>This link does not work</h1>
<p>It is incomplete or was changed. Nothing has changed for you.</p>
<p>Use the link in the e-mail as it is, or sign in to choose your e-mails.</p>
</div>
</main>`);

/** Asks whether to unsubscribe. Nothing changes until the person submits its form. */
export const unsubscribeQuestion = (scope: UnsubscriptionScope) =>
  question({ title: 'Unsubscribe?', mails: names[scope] });

export const unsubscribed = (scope: UnsubscriptionScope) =>
  done({ title: 'You are unsubscribed', mails: names[scope] });

export const linkNotValid = () => notValid({ title: 'This link does not work' });
