import { setTimeout as pause } from 'node:timers/promises';
import type { Breakage } from '../breakage.js';
import { beforeHandlers } from './around-handlers.js';

export const slowConsumer: Breakage = {
  id: 'slow-consumer',
  kind: 'fault',
  title: 'Slow consumer',
  effect: 'Each handler of an integration event in this service takes longer.',
  watch: 'The lag of its consumer group grows on the map. Other services do not notice.',
  cure: 'Nothing is to be done: it catches up.',
  options: ['handler', 'delayMs', 'times', 'key'],
  defaults: { delayMs: 1_000 },
  install(service, own) {
    beforeHandlers(service, async ({ handler, key, isIntegrationEvent, values }) => {
      if (!isIntegrationEvent || !own.concerns({ handler, key })) return;
      const delayMs = own.settings?.delayMs;
      if (await own.hit(values)) await pause(delayMs);
    });
  },
};
