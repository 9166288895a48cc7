import { defineIntegrationEvent } from '@tradewind/contracts';
import { z } from 'zod';
import { eventTypeOf } from './outbox-rows.js';

/** Defines the event that a benchmark's topic carries. */
export function movedEvent(topic: string) {
  return defineIntegrationEvent({
    name: 'Moved',
    version: 1,
    context: topic.split('.')[1]!,
    type: eventTypeOf(topic),
    topic,
    summary: 'A parcel was moved.',
    keyField: 'parcel',
    schema: z.object({
      parcel: z.string().describe('Which'),
      n: z.int().describe('Counted from 0'),
      text: z.string().describe('Whatever fills the message'),
    }),
    example: { parcel: 'key-1', n: 1, text: '' },
  });
}
