import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { personal } from '../contract/personal.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';
import { openEnum } from '../wire/open-enum.js';

export const UserRegisteredIntegrationEvent = defineIntegrationEvent({
  name: 'UserRegistered',
  version: 1,
  context: 'identity',
  type: 'tradewind.identity.user-registered.v1',
  topic: 'tradewind.identity.events',
  summary: 'A user registered and can sign in.',
  keyField: 'userId',
  schema: z.object({
    userId: identifier.describe('The person, as all services know it'),
    email: z.email().describe('Where the person is reached, and what it signs in with').meta(personal),
    displayName: z.string().min(1).describe('What others call the person').meta(personal),
    role: openEnum('What the person may do', 'customer', 'operator'),
    registeredAt: instant.describe('When the person registered'),
  }),
  example: {
    userId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002',
    email: 'mara@example.com',
    displayName: 'Mara Lind',
    role: 'customer',
    registeredAt: '2026-11-20T09:30:00.000Z',
  },
});

export type UserRegisteredIntegrationEvent = DataOf<typeof UserRegisteredIntegrationEvent>;
