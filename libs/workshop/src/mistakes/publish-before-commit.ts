import { UnitOfWork } from '@tradewind/application';
import { Outbox } from '@tradewind/messaging';
import type { Breakage } from '../breakage.js';
import { intercept } from '../intercept.js';
import { DirectMessage } from './direct-message.js';

export const publishBeforeCommit: Breakage = {
  id: 'publish-before-commit',
  kind: 'mistake',
  title: 'Publish before the commit',
  effect: 'The service publishes inside its transaction. If that is rolled back, the event is out all the same.',
  watch:
    'Others react to something that never happened. Let a later handler throw, and see the red box with an envelope outside.',
  cure: 'Nothing takes the event back; each consumer must be told, or mended by hand.',
  options: ['times', 'key'],
  install(service, own) {
    const unitOfWork = service.get(UnitOfWork);
    intercept(service.get(Outbox), 'add', async (next, contract, data) => {
      const key = contract.key(data);
      if (!unitOfWork.isRunning() || !own.concerns({ key })) return next(contract, data);
      const message = new DirectMessage(service, contract, data);
      if (!(await own.hit({ type: contract.type, key, messageId: message.messageId }))) return next(contract, data);
      await message.publish();
    });
  },
};
