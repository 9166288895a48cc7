import { DomainEventHandlers } from '@tradewind/application/interception';
import type { StepValues } from '@tradewind/trail';
import { intercept } from '../intercept.js';
import type { ServiceUnderTest } from '../service/service-under-test.js';

export interface Handled {
  readonly handler: string;
  readonly isIntegrationEvent: boolean;
  /** The key of the integration event. A domain event has none. */
  readonly key?: string;
  readonly values: StepValues;
}

/** Calls `before` before each call of a handler, inside its transaction. If it rejects, the handler fails. */
export function beforeHandlers(service: ServiceUnderTest, before: (handled: Handled) => Promise<void>): void {
  intercept(service.get(DomainEventHandlers), 'of', (next, event) =>
    next(event).map(({ name, handle }) => ({
      name,
      handle: async (handled) => {
        const values = { type: event.constructor.name };
        await before({ handler: name, isIntegrationEvent: false, values });
        await handle(handled);
      },
    })),
  );
  service.eachDelivery((delivery) => {
    intercept(delivery, 'deliver', (next, incoming, acceptance, left) => {
      const { registration, event } = incoming;
      const key = event.subject;
      const handlers = registration.handlers.map(({ name, handle }) => ({
        name,
        handle: async (received: Parameters<typeof handle>[0]) => {
          await before({ handler: name, isIntegrationEvent: true, key, values: { type: event.type, key } });
          await handle(received);
        },
      }));
      return next({ ...incoming, registration: { ...registration, handlers } }, acceptance, left);
    });
  });
}
