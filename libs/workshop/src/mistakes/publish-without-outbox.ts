import { UnitOfWork } from '@tradewind/application';
import { Outbox } from '@tradewind/messaging';
import type { Breakage } from '../breakage.js';
import { intercept } from '../intercept.js';
import { DirectMessage } from './direct-message.js';

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
    intercept(service.get(Outbox), 'add', async (next, contract, data) => {
      const key = contract.key(data);
      if (!unitOfWork.isRunning() || !own.concerns({ key })) return next(contract, data);
      const message = new DirectMessage(service, contract, data);
      const values = { type: contract.type, key, messageId: message.messageId };
      if (!(await own.hit(values))) return next(contract, data);
      unitOfWork.afterCommit(async () => {
        await service.survives();
        await message.publish().catch((error: unknown) => own.tellLoss(values, error));
      });
    });
  },
};
