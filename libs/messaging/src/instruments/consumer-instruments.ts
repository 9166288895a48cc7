import { Counter, Histogram, type Registry } from 'prom-client';
import { REQUEST_SECONDS } from './buckets.js';

export function consumerInstruments(registry: Registry) {
  const registers = [registry];
  return {
    messages: new Counter({
      name: 'messaging_consumer_messages_total',
      help: 'Processed messages: new, duplicate (known from the inbox), skipped (no handler for the type)',
      labelNames: ['type', 'outcome'] as const,
      registers,
    }),
    handling: new Histogram({
      name: 'messaging_consumer_handling_seconds',
      help: 'Duration of the handlers of a message',
      labelNames: ['type'] as const,
      buckets: REQUEST_SECONDS,
      registers,
    }),
    retries: new Counter({
      name: 'messaging_consumer_retries_total',
      help: 'Failures that are followed by a retry',
      labelNames: ['type'] as const,
      registers,
    }),
    parked: new Counter({
      name: 'messaging_consumer_parked_total',
      help: 'Messages parked behind an earlier one of their key',
      labelNames: ['type'] as const,
      registers,
    }),
    deadLettered: new Counter({
      name: 'messaging_consumer_dead_lettered_total',
      help: 'Messages that became dead and wait for an operator',
      labelNames: ['type', 'reason'] as const,
      registers,
    }),
    lostRecords: new Counter({
      name: 'messaging_consumer_lost_records_total',
      help: 'Records that the log lost: by retention before they were read, or by truncation afterwards',
      labelNames: ['topic', 'cause'] as const,
      registers,
    }),
  };
}
