import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainEventHandlers } from '@tradewind/application/interception';
import { Outbox } from '@tradewind/messaging';
import { z } from 'zod';
import type { Breakage } from '../breakage.js';
import { intercept } from '../intercept.js';

export const domainEventOnTheWire: Breakage = {
  id: 'domain-event-on-the-wire',
  kind: 'mistake',
  title: 'Domain event on the wire',
  effect: 'The service publishes its domain event as it is, instead of the event that the contract promises.',
  watch:
    'Consumers can not read it: it becomes a dead letter with the fields that are missing, and its key waits behind it.',
  cure: 'Off, the contract holds again. The dead letters can only be discarded, and what they told is to be told again.',
  options: ['times', 'key'],
  install(service, own) {
    const handled = new AsyncLocalStorage<object>();
    intercept(service.get(DomainEventHandlers), 'of', (next, event) =>
      next(event).map(({ name, handle }) => ({ name, handle: (each) => handled.run(each, () => handle(each)) })),
    );
    intercept(service.get(Outbox), 'add', async (next, contract, data) => {
      const [key, domainEvent] = [contract.key(data), handled.getStore()];
      if (!domainEvent || !own.concerns({ key }) || !(await own.hit({ type: contract.type, key })))
        return next(contract, data);
      const { previous: _, ...promised } = contract;
      return next({ ...promised, schema: z.looseObject({}), key: () => key }, { ...domainEvent });
    });
  },
};
