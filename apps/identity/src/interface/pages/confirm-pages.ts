import { pageTemplate } from './page.js';

const confirm = pageTemplate<{
  request: string;
  code: string;
}>(`<div class="head">{{> mailBadge}}<h1>Confirm your address</h1>
<p class="muted">One step is left: your account is made when you confirm that this address is yours.</p></div>
<form class="buttons" method="post" action="/account/confirm"><input type="hidden" name="request" value="{{request}}"><input type="hidden" name="code" value="{{code}}">
<button class="button" type="submit">Confirm my address</button></form>
<p class="muted small">You did not register? Then close this page. Nothing happens unless you confirm.</p>`);

const done = pageTemplate<{
  text: string;
}>(`<div class="head">{{> okBadge}}<h1>{{title}}</h1>
<p class="muted">{{text}}</p></div>
<div class="buttons"><a class="button" href="/sign-in">Sign in</a><a class="button quiet" href="/">Go to the shop</a></div>`);

const texts = {
  confirmed: {
    title: 'Your account is ready',
    text: 'Thank you. You can sign in with your e-mail address and the password that you have chosen.',
  },
  'confirmed-before': {
    title: 'Your address is confirmed',
    text: 'It was confirmed before. You can sign in with your e-mail address and your password.',
  },
  taken: {
    title: 'You have an account already',
    text: 'Your address was confirmed by another e-mail of ours before. Sign in with the password that you chose then.',
  },
} as const;

/** Nothing happens until the form is sent: programs that check mails for harm open each link. */
export function confirmPage(link: { readonly request: string; readonly code: string }): string {
  return confirm({ title: 'Confirm your address', ...link });
}

export function confirmedPage(confirmation: keyof typeof texts): string {
  return done(texts[confirmation]);
}
