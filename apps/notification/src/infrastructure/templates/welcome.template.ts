import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const welcome: MailTemplate = {
  subject: 'Welcome to Tradewind',
  preview: 'Your account is ready.',
  html: `${heading('Welcome aboard')}
${paragraph('Your account is ready. You can sign in with this e-mail address.')}
${paragraph('We write to you about your orders. If something in your basket becomes cheaper, we tell you that, too.')}
{{> button button="Go to the shop"}}`,
  text: `{{greeting}}

Your account is ready. You can sign in with this e-mail address.

We write to you about your orders. If something in your basket becomes cheaper, we tell you that, too.`,
};
