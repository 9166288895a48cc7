import { Counter, Histogram, type Registry } from 'prom-client';
import { REQUEST_SECONDS, WAITING_SECONDS } from './buckets.js';

export function relayInstruments(registry: Registry) {
  const registers = [registry];
  return {
    published: new Counter({
      name: 'messaging_relay_rows_published_total',
      help: 'Outbox rows that the broker accepted',
      registers,
    }),
    failures: new Counter({
      name: 'messaging_relay_publish_failures_total',
      help: 'Requests that the broker did not accept',
      registers,
    }),
    requests: new Histogram({
      name: 'messaging_relay_publish_seconds',
      help: 'Duration of a request that published rows',
      buckets: REQUEST_SECONDS,
      registers,
    }),
    waiting: new Histogram({
      name: 'messaging_relay_waiting_seconds',
      help: 'Time from writing a row to its publication',
      buckets: WAITING_SECONDS,
      registers,
    }),
  };
}
