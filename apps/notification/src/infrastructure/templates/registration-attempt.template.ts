import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const registrationAttempt: MailTemplate = {
  subject: 'You have an account already',
  preview: 'Somebody tried to register with your e-mail address.',
  html: `${heading('You have an account already')}
${paragraph('Somebody, perhaps you, tried to register at Tradewind with this e-mail address. You have an account with it, so there is no second one. Nothing has changed.')}
{{> linkButton button="Sign in" url=signInUrl}}
${paragraph('Have you forgotten your password? <a href="{{url}}" target="_blank" style="color:#0f6b74;">Choose a new one.</a>')}
${paragraph('Was it not you? Then you need not do anything. Whoever it was has not learnt that you have an account.')}`,
  text: `{{greeting}}

Somebody, perhaps you, tried to register at Tradewind with this e-mail address. You have an account with it, so there is no second one. Nothing has changed.

Sign in: {{signInUrl}}

Have you forgotten your password? Choose a new one: {{url}}

Was it not you? Then you need not do anything. Whoever it was has not learnt that you have an account.`,
};
