import type { Acceptance } from '@tradewind/messaging/interception';
import type { Breakage } from '../breakage.js';
import { intercept } from '../intercept.js';

export const inboxOff: Breakage = {
  id: 'inbox-off',
  kind: 'mistake',
  title: 'Inbox off',
  effect: 'The service handles each message that is delivered, even if it has handled it before.',
  watch: 'Let a message be delivered twice: its handlers run twice, and so do their effects.',
  cure: 'Once the inbox is on, duplicates change nothing. What was done twice stays done twice.',
  options: ['times', 'key'],
  install(service, own) {
    service.eachDelivery((delivery) => {
      intercept(delivery, 'deliver', async (next, incoming, acceptance, left) => {
        const { type, subject: key } = incoming.event;
        const isOverlooked = acceptance === 'duplicate' && own.concerns({ key });
        const taken: Acceptance = isOverlooked && (await own.hit({ type, key })) ? 'new' : acceptance;
        return next(incoming, taken, left);
      });
    });
  },
};
