import type { Preference } from './queries.js';

/** What each kind of e-mail is about. */
export const mailKinds: Readonly<Record<Preference['kind'], string>> = {
  welcome: 'A welcome, once your account is made',
  'email-confirmation': 'Confirm your e-mail address',
  'registration-attempt': 'Somebody tried to make an account with your address',
  'password-reset': 'A link to set a new password',
  'password-changed': 'Your password was changed',
  'order-confirmed': 'Your order is paid',
  'order-cancelled': 'Your order was cancelled, and why',
  'order-shipped': 'Your parcel is on its way',
  'price-drop': 'Something in your basket costs less',
  'back-in-stock': 'What you wait for is back in stock',
};
