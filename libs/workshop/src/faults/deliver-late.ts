import { setTimeout as pause } from 'node:timers/promises';
import type { Breakage } from '../breakage.js';
import { aroundDelivery } from './tampered-delivery.js';

export const deliverLate: Breakage = {
  id: 'deliver-late',
  kind: 'fault',
  title: 'Deliver late',
  effect: 'The broker delivers messages to this service late, and those behind them in the partition too.',
  watch: 'What others do meanwhile: deadlines pass, and the late message meets a state that has moved on.',
  cure: 'Nothing is to be done: a message that comes too late is ignored or compensated.',
  options: ['delayMs', 'times', 'key'],
  defaults: { delayMs: 5_000 },
  install(service, own) {
    aroundDelivery(service, async (events, deliver, { messages, signal }) => {
      const delayMs = own.settings?.delayMs;
      let isLate = false;
      for (const { key, inFlow } of events) {
        if (own.concerns({ key }) && (await inFlow((values) => own.hit(values)))) isLate = true;
      }
      if (isLate) await pause(delayMs, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await deliver(messages);
    });
  },
};
