import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const passwordReset: MailTemplate = {
  subject: 'Choose a new password',
  preview: 'The link works for one hour.',
  html: `${heading('Choose a new password')}
${paragraph('Somebody, we think it was you, has forgotten the password of your account. Choose a new one here:')}
{{> linkButton button="Choose a new password" url=url}}
${paragraph('The link works once, until {{expires}}.')}
${paragraph('Was it not you? Then do nothing. Your password stays as it is.')}`,
  text: `{{greeting}}

Somebody, we think it was you, has forgotten the password of your account. Open this link to choose a new one:

{{url}}

The link works once, until {{expires}}.

Was it not you? Then do nothing. Your password stays as it is.`,
};
