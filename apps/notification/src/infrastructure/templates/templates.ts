import type { MailKind } from '../../domain/mail/mail-kind.js';
import { backInStock } from './back-in-stock.template.js';
import { emailConfirmation } from './email-confirmation.template.js';
import type { MailTemplate } from './mail-template.js';
import { orderCancelled } from './order-cancelled.template.js';
import { orderConfirmed } from './order-confirmed.template.js';
import { orderShipped } from './order-shipped.template.js';
import { passwordChanged } from './password-changed.template.js';
import { passwordReset } from './password-reset.template.js';
import { priceDrop } from './price-drop.template.js';
import { registrationAttempt } from './registration-attempt.template.js';
import { welcome } from './welcome.template.js';

export const templates: Readonly<Record<MailKind, MailTemplate>> = {
  welcome,
  'email-confirmation': emailConfirmation,
  'registration-attempt': registrationAttempt,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'order-confirmed': orderConfirmed,
  'order-cancelled': orderCancelled,
  'order-shipped': orderShipped,
  'price-drop': priceDrop,
  'back-in-stock': backInStock,
};
