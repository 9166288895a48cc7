import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const orderCancelled: MailTemplate = {
  subject: '{{#if orderNumber}}Your order {{orderNumber}} is cancelled{{else}}Your order is cancelled{{/if}}',
  preview: '{{why}}',
  html: `${heading('Your order is cancelled')}
${paragraph('{{#if orderNumber}}Order <strong>{{orderNumber}}</strong> is cancelled.{{else}}Your order is cancelled.{{/if}} {{why}}')}
${paragraph('If you have paid for it, you get the money back. You do not have to do anything.')}
{{> button button="Go to the shop"}}`,
  text: `{{greeting}}

{{#if orderNumber}}Order {{orderNumber}} is cancelled.{{else}}Your order is cancelled.{{/if}} {{why}}

If you have paid for it, you get the money back. You do not have to do anything.`,
};
