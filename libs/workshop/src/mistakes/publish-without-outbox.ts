import { UnitOfWork } from '@tradewind/application';
import type { Breakage } from '../breakage.js';
import { insteadOfTheOutbox } from './instead-of-the-outbox.js';

export const publishWithoutOutbox: Breakage = {
  id: 'publish-without-outbox',
  kind: 'mistake',
  title: 'Publish after the commit, without an outbox',
  effect: 'The service commits, and then publishes from memory. Two writes, and nothing holds them together.',
  watch: 'The box closes, and no envelope leaves it. A crash or a broker that is down in that moment loses the event.',
  cure: 'What was lost can not be found again. With the outbox, the event is a row of the same transaction.',
  options: ['times', 'key'],
  install(service, own) {
    const unitOfWork = service.get(UnitOfWork);
    insteadOfTheOutbox(service, own, async (message, values) => {
      unitOfWork.afterCommit(async () => {
        await service.survives();
        await message.publish().catch((error: unknown) => own.tellLoss(values, error));
      });
    });
  },
};
