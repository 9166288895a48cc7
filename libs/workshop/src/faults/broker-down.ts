import { BrokerUnavailableError } from '@tradewind/broker';
import { OutboxPublisher } from '@tradewind/messaging/interception';
import type { Breakage } from '../breakage.js';
import { inTraceOf } from '../in-trace-of.js';
import { intercept } from '../intercept.js';
import { onConnected } from './broker-traffic.js';

/** Rows whose flow has shown already that the broker is down. */
const rowsRemembered = 10_000;

export const brokerDown: Breakage = {
  id: 'broker-down',
  kind: 'fault',
  title: 'Broker down',
  effect: 'This service can neither publish nor receive.',
  watch: 'Its outbox grows, its consumers fall behind, and it goes on answering requests.',
  cure: 'Nothing is to be done: once the broker is back, everything is published and handled in order.',
  options: [],
  install(service, own) {
    const refuse = () => Promise.reject(new BrokerUnavailableError('The workshop has switched the broker off'));
    const told = new Set<string>();
    onConnected(service, (broker) => {
      intercept(broker, 'ping', (next) => (own.isOn ? refuse() : next()));
      intercept(broker, 'publish', (next, ...args) => (own.isOn ? refuse() : next(...args)));
      intercept(broker, 'lag', (next, ...args) => (own.isOn ? refuse() : next(...args)));
      intercept(broker, 'subscribe', (next, request) =>
        next({ ...request, handle: (batch) => (own.isOn ? refuse() : request.handle(batch)) }),
      );
    });
    intercept(service.get(OutboxPublisher), 'publish', async (next, rows) => {
      if (own.isOn) {
        const untold = rows.filter(({ message_id }) => !told.has(message_id));
        if (told.size > rowsRemembered) told.clear();
        for (const row of untold) {
          told.add(row.message_id);
          await inTraceOf(row, (values) => own.hit(values));
        }
      }
      return next(rows);
    });
  },
};
