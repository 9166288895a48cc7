import type { Breakage } from '../breakage.js';
import { aroundDelivery } from './tampered-delivery.js';

export const deliverTwice: Breakage = {
  id: 'deliver-twice',
  kind: 'fault',
  title: 'Deliver twice',
  effect: 'The broker delivers a message to this service a second time, as it does after a crash or a rebalance.',
  watch: 'The inbox says "duplicate", and nothing happens twice.',
  cure: 'Nothing is to be done, as long as there is an inbox.',
  options: ['times', 'key'],
  install(service, own) {
    aroundDelivery(service, async (events, deliver, { messages }) => {
      await deliver(messages);
      for (const { message, key, inFlow } of events) {
        if (own.concerns({ key }) && (await inFlow((values) => own.hit(values))))
          await deliver([message], () => undefined);
      }
    });
  },
};
