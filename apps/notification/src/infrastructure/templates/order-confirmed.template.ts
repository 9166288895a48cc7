import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

const cell = 'border-bottom:1px solid #7c8b91;vertical-align:top;';

export const orderConfirmed: MailTemplate = {
  subject: 'Your order {{orderNumber}} is confirmed',
  preview: 'Paid: {{total}}. We tell you when it is on its way.',
  html: `${heading('Your order is confirmed')}
${paragraph('Thank you. Order <strong>{{orderNumber}}</strong> is paid, and we prepare it for shipment.')}
<table class="items ink" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:16px 0 0;font-size:16px;color:#12303b;">
<thead><tr>
<th scope="col" align="left" class="line" style="${cell}">Item</th>
<th scope="col" align="right" class="line" style="${cell}padding-left:12px;">Price</th>
</tr></thead>
<tbody>
{{#each items}}<tr>
<td class="line" style="${cell}">{{name}}<br><span class="muted" style="font-size:14px;color:#4f6168;">{{quantity}} × {{unitPrice}}</span></td>
<td align="right" class="line" style="${cell}padding-left:12px;white-space:nowrap;">{{price}}</td>
</tr>
{{/each}}</tbody>
<tfoot><tr>
<th scope="row" align="left" style="padding:12px 0 0;">Total</th>
<td align="right" style="padding:12px 0 0 12px;font-weight:700;white-space:nowrap;">{{total}}</td>
</tr></tfoot>
</table>
{{> button button="See your orders"}}`,
  text: `{{greeting}}

Thank you. Order {{orderNumber}} is paid, and we prepare it for shipment.

{{#each items}}{{quantity}} × {{name}}, {{unitPrice}} each: {{price}}
{{/each}}
Total: {{total}}

We tell you when it is on its way.`,
};
