import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const priceDrop: MailTemplate = {
  subject: '{{productName}} is now {{newPrice}}',
  preview: 'It was {{oldPrice}} when you put it into your basket.',
  html: `${heading('A better price in your basket')}
${paragraph('<strong>{{productName}}</strong> has become cheaper.')}
<p class="ink" style="margin:0 0 12px;font-size:20px;color:#12303b;">Was <s>{{oldPrice}}</s>, now <strong>{{newPrice}}</strong></p>
${paragraph('It is still in your basket. Prices may change again.')}
{{> button button="Go to your basket"}}`,
  text: `{{greeting}}

{{productName}} has become cheaper.

Was {{oldPrice}}, now {{newPrice}}

It is still in your basket. Prices may change again.`,
};
