import { DomainEventHandlers, type DomainEventHandler } from '@tradewind/application/interception';
import { UnitOfWork } from '@tradewind/application';
import { traceStep } from '@tradewind/trail';
import type { Breakage } from '../breakage.js';
import { intercept } from '../intercept.js';

export const handlersNotAwaited: Breakage = {
  id: 'handlers-not-awaited',
  kind: 'mistake',
  title: 'Domain handlers not awaited',
  effect:
    "The transaction commits without waiting for the handlers of its domain events, as Nest's own event bus does.",
  watch:
    'The box closes with the command alone. What its handlers should have written, the outbox row too, is missing.',
  cure: 'What was not written is lost. Awaited, a handler that fails undoes the command, too.',
  options: ['handler', 'times'],
  install(service, own) {
    const unitOfWork = service.get(UnitOfWork);
    intercept(service.get(DomainEventHandlers), 'of', (next, event) => {
      const type = event.constructor.name;
      const forgotten = ({ name, handle }: DomainEventHandler): DomainEventHandler => ({
        name,
        handle: async (handled) => {
          if (!own.concerns({ handler: name }) || !(await own.hit({ type }))) return handle(handled);
          unitOfWork.afterCommit(() =>
            traceStep('domain-event-handler', name, { type }, () => handle(handled)).catch((error: unknown) =>
              own.tellLoss({ type }, error),
            ),
          );
        },
      });
      return next(event).map(forgotten);
    });
  },
};
