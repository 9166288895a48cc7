import { PagePublisher } from '@tradewind/messaging/interception';
import type { Breakage } from '../breakage.js';
import { inTraceOf } from '../in-trace-of.js';
import { intercept } from '../intercept.js';

export const relayStopped: Breakage = {
  id: 'relay-stopped',
  kind: 'fault',
  title: 'Relay stopped',
  effect: 'Nothing leaves the outbox of this service.',
  watch: 'The age of the oldest row in its outbox.',
  cure: 'Nothing is to be done: the relay goes on where it stopped.',
  options: [],
  install(service, own) {
    intercept(service.get(PagePublisher), 'publish', async (next, page, term, stop) => {
      if (own.isOn) {
        for (const row of page.rows) await inTraceOf(row, (values) => own.hit(values));
        await own.untilOff(stop);
      }
      return next(page, term, stop);
    });
  },
};
