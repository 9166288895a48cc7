import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const PasswordResetRequestedIntegrationEvent = defineIntegrationEvent({
  name: 'PasswordResetRequested',
  version: 1,
  context: 'identity',
  type: 'tradewind.identity.password-reset-requested.v1',
  topic: 'tradewind.identity.events',
  summary: 'Somebody has forgotten the password of a user, who can choose a new one by a link.',
  keyField: 'userId',
  schema: z.object({
    userId: identifier.describe('The user whose password may change'),
    resetId: identifier.describe('The request, which the link is about'),
    requestedAt: instant.describe('When it was asked for'),
    expiresAt: instant.describe('Until when the link can be used'),
  }),
  example: {
    userId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    resetId: '0190f5c2-7b1a-7c3e-9f00-0242ac120045',
    requestedAt: '2026-11-20T09:30:00.000Z',
    expiresAt: '2026-11-20T10:30:00.000Z',
  },
});

export type PasswordResetRequestedIntegrationEvent = DataOf<typeof PasswordResetRequestedIntegrationEvent>;
