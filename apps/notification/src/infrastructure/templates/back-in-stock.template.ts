import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const backInStock: MailTemplate = {
  subject: '{{productName}} is back in stock',
  preview: 'You asked us to tell you.',
  html: `${heading('Back in stock')}
${paragraph('<strong>{{productName}}</strong> can be bought again. You asked us to tell you.')}
${paragraph('We can not set it aside for you, and this is our only e-mail about it.')}
{{> button button="Go to the shop"}}`,
  text: `{{greeting}}

{{productName}} can be bought again. You asked us to tell you.

We can not set it aside for you, and this is our only e-mail about it.`,
};
