import { UnitOfWork } from '@tradewind/application';
import { Outbox } from '@tradewind/messaging';
import { PagePublisher } from '@tradewind/messaging/interception';
import type { Breakage } from '../breakage.js';
import { intercept } from '../intercept.js';

export const crashBeforePublish: Breakage = {
  id: 'crash-before-publish',
  kind: 'fault',
  title: 'Crash between commit and publish',
  effect: 'The process of this service is killed right after a commit, before its event is published.',
  watch: 'The box closes, and then nothing. When the service is back, see what is left in its outbox.',
  cure: 'With an outbox the event is published as soon as the service runs again. Without one it is lost.',
  options: ['times', 'key'],
  defaults: { times: 1 },
  install(service, own) {
    intercept(service.get(Outbox), 'add', async (next, contract, data) => {
      const key = contract.key(data);
      if (own.concerns({ key })) {
        const crash = () => service.crash(() => own.hit({ type: contract.type, key }, 'crash'));
        service.get(UnitOfWork).afterCommit(crash);
      }
      return next(contract, data);
    });
    intercept(service.get(PagePublisher), 'publish', async (next, page, term, stop) => {
      // A poll might find the row before the crash.
      if (page.rows.some(({ key }) => own.concerns({ key }))) await own.untilOff(stop);
      await service.survives();
      return next(page, term, stop);
    });
  },
};
