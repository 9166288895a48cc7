import { TransientError } from '@tradewind/messaging';
import type { Breakage } from '../breakage.js';
import { beforeHandlers } from './around-handlers.js';
import { InjectedFailureError } from './injected-failure.error.js';

export const handlerThrows: Breakage = {
  id: 'handler-throws',
  kind: 'fault',
  title: 'A handler throws',
  effect: 'A handler of this service fails, so often or as long as you say.',
  watch: 'Its transaction turns red and leaves nothing behind. A message is tried again, or becomes a dead letter.',
  cure: 'A message that is tried again succeeds by itself. A dead letter waits for an operator, who replays it.',
  options: ['handler', 'times', 'key', 'failure'],
  defaults: { failure: 'transient' },
  install(service, own) {
    beforeHandlers(service, async ({ handler, key, isIntegrationEvent, values }) => {
      if (!own.concerns({ handler, key })) return;
      const failure = own.settings?.failure;
      if (!(await own.hit(values))) return;
      const error = new InjectedFailureError(handler);
      throw failure === 'transient' && isIntegrationEvent ? new TransientError(error.message, { cause: error }) : error;
    });
  },
};
