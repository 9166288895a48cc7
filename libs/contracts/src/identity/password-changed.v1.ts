import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { openEnum } from '../wire/open-enum.js';

export const PasswordChangedIntegrationEvent = defineIntegrationEvent({
  name: 'PasswordChanged',
  version: 1,
  context: 'identity',
  type: 'tradewind.identity.password-changed.v1',
  topic: 'tradewind.identity.events',
  summary: 'A user has a new password, and is signed out everywhere.',
  keyField: 'userId',
  schema: z.object({
    userId: identifier.describe('The user'),
    changeId: identifier.describe('This change among those of the user'),
    cause: openEnum('How it came about', 'change', 'reset'),
    changedAt: instant.describe('When the password changed'),
  }),
  example: {
    userId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    changeId: '0190f5c2-7b1a-7c3e-9f00-0242ac120046',
    cause: 'change',
    changedAt: '2026-11-20T09:30:00.000Z',
  },
});

export type PasswordChangedIntegrationEvent = DataOf<typeof PasswordChangedIntegrationEvent>;
