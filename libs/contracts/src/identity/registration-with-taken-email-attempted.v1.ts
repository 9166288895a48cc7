import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { notPersonal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const RegistrationWithTakenEmailAttemptedIntegrationEvent = defineIntegrationEvent({
  name: 'RegistrationWithTakenEmailAttempted',
  version: 1,
  context: 'identity',
  type: 'tradewind.identity.registration-with-taken-email-attempted.v1',
  topic: 'tradewind.identity.events',
  summary: 'Somebody tried to register with the e-mail address of a user. Only the user is told.',
  keyField: 'userId',
  schema: z.object({
    userId: identifier.describe('The user who has the address'),
    registrationId: identifier.describe('The attempt'),
    mailNumber: z
      .int()
      .min(1)
      .describe('Counts the mails about this attempt; whoever made it may ask for another one')
      .meta(notPersonal),
    attemptedAt: instant.describe('When the mail was asked for'),
  }),
  example: {
    userId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    registrationId: '0190f5c2-7b1a-7c3e-9f00-0242ac120044',
    mailNumber: 1,
    attemptedAt: '2026-11-20T09:30:00.000Z',
  },
});

export type RegistrationWithTakenEmailAttemptedIntegrationEvent = DataOf<
  typeof RegistrationWithTakenEmailAttemptedIntegrationEvent
>;
