import { heading, paragraph } from './html-parts.js';
import type { MailTemplate } from './mail-template.js';

export const orderShipped: MailTemplate = {
  subject: 'Your order {{orderNumber}} is on its way',
  preview: '{{#if carrier}}{{carrier}} brings your parcel.{{else}}Your parcel has left our warehouse.{{/if}}',
  html: `${heading('Your order is on its way')}
${paragraph('Order <strong>{{orderNumber}}</strong> has left our warehouse{{#if carrier}} with {{carrier}}{{/if}}.')}
{{#if trackingNumber}}${paragraph('Tracking number: <strong>{{trackingNumber}}</strong>')}
{{/if}}{{> button button="See your orders"}}`,
  text: `{{greeting}}

Order {{orderNumber}} has left our warehouse{{#if carrier}} with {{carrier}}{{/if}}.{{#if trackingNumber}}

Tracking number: {{trackingNumber}}{{/if}}`,
};
