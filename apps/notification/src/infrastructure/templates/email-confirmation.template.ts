import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const emailConfirmation: MailTemplate = {
  subject: 'Confirm your e-mail address',
  preview: 'One step is left until your account is ready.',
  html: `${heading('Confirm your e-mail address')}
${paragraph('Somebody, we think it was you, wants an account at Tradewind with this e-mail address. Confirm that the address is yours, and the account is ready.')}
{{> linkButton button="Confirm my address" url=url}}
${paragraph('The link works until {{expires}}.')}
${paragraph('Was it not you? Then do nothing. There is no account unless you confirm.')}`,
  text: `{{greeting}}

Somebody, we think it was you, wants an account at Tradewind with this e-mail address. Open this link to confirm that the address is yours, and the account is ready:

{{url}}

The link works until {{expires}}.

Was it not you? Then do nothing. There is no account unless you confirm.`,
};
