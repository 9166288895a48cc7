import { Counter, Histogram, type Registry } from 'prom-client';
import { REQUEST_SECONDS } from './buckets.js';

export function consumerInstruments(registry: Registry) {
  const registers = [registry];
  return {
    messages: new Counter({
      name: 'messaging_consumer_messages_total',
      help: 'Messages dealt with: new, duplicate (known from the inbox), skipped (nobody here handles the type)',
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
      help: 'Failures that are followed by another attempt',
      labelNames: ['type'] as const,
      registers,
    }),
    parked: new Counter({
      name: 'messaging_consumer_parked_total',
      help: 'Messages put behind an earlier one of their key',
      labelNames: ['type'] as const,
      registers,
    }),
    deadLettered: new Counter({
      name: 'messaging_consumer_dead_lettered_total',
      help: 'Messages that were given to an operator',
      labelNames: ['type', 'reason'] as const,
      registers,
    }),
    lostRecords: new Counter({
      name: 'messaging_consumer_lost_records_total',
      help: 'Records that the log lost: by retention before they were read, or by truncation after they were',
      labelNames: ['topic', 'cause'] as const,
      registers,
    }),
  };
}
