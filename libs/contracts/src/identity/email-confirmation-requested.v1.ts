import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { notPersonal, personal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const EmailConfirmationRequestedIntegrationEvent = defineIntegrationEvent({
  name: 'EmailConfirmationRequested',
  version: 1,
  context: 'identity',
  type: 'tradewind.identity.email-confirmation-requested.v1',
  topic: 'tradewind.identity.events',
  summary: 'Somebody wants to register with an e-mail address that no user has, and has to confirm it.',
  keyField: 'registrationId',
  schema: z.object({
    registrationId: identifier.describe('The registration; the id of the user once the address is confirmed'),
    email: z.email().describe('The address to confirm').meta(personal),
    displayName: z.string().min(1).describe('What others will call the person').meta(personal),
    mailNumber: z
      .int()
      .min(1)
      .describe('Counts the mails of this registration; a person may ask for another one')
      .meta(notPersonal),
    requestedAt: instant.describe('When the mail was asked for'),
    expiresAt: instant.describe('Until when the address can be confirmed'),
  }),
  example: {
    registrationId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    email: 'mara@example.com',
    displayName: 'Mara Lind',
    mailNumber: 1,
    requestedAt: '2026-11-20T09:30:00.000Z',
    expiresAt: '2026-11-21T09:30:00.000Z',
  },
});

export type EmailConfirmationRequestedIntegrationEvent = DataOf<typeof EmailConfirmationRequestedIntegrationEvent>;
