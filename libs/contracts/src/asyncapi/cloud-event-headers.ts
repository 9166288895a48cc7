import type { IntegrationEventContract } from '../contract/integration-event-contract.js';
import type { JsonSchema } from './json-schema.js';

const text = (description: string, more: JsonSchema = {}): JsonSchema => ({ type: 'string', description, ...more });

/** CloudEvents 1.0, Kafka binding, binary mode: the attributes are sent as headers, and the JSON payload is the value. */
export function cloudEventHeaders(contract: IntegrationEventContract): JsonSchema {
  return {
    type: 'object',
    properties: {
      ce_specversion: text('Version of CloudEvents', { const: '1.0' }),
      ce_id: text('Id of this message: a redelivery has the same', { format: 'uuid' }),
      ce_type: text('Event and version', { const: contract.type }),
      ce_source: text('The publishing service', {
        format: 'uri-reference',
        examples: [`/tradewind/${contract.context}`],
      }),
      ce_subject: text('The aggregate, which is also the key of the record'),
      ce_time: text('When the event was recorded', { format: 'date-time' }),
      'content-type': text('Media type of the value', { const: 'application/json' }),
      ce_correlationid: text('What all messages of one customer action have in common'),
      ce_causationid: text('Id of the message that led to this one'),
      traceparent: text('W3C trace context'),
    },
    required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_subject', 'ce_time', 'content-type'],
  };
}
