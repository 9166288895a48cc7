import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const passwordChanged: MailTemplate = {
  subject: 'Your password was changed',
  preview: 'You are signed out on all devices.',
  html: `${heading('Your password was changed')}
${paragraph('The password of your account was changed on {{changed}}. You are signed out on all devices.')}
${paragraph('Was it you? Then all is well, and you can sign in with the new password.')}
${paragraph('Was it not you? Then choose another password at once. Only you get the link for that.')}
{{> linkButton button="It was not me" url=url}}`,
  text: `{{greeting}}

The password of your account was changed on {{changed}}. You are signed out on all devices.

Was it you? Then all is well, and you can sign in with the new password.

Was it not you? Then choose another password at once. Only you get the link for that: {{url}}`,
};
