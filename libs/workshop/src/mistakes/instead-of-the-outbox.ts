import { UnitOfWork } from '@tradewind/application';
import { Outbox } from '@tradewind/messaging';
import type { StepValues } from '@tradewind/trail';
import { intercept } from '../intercept.js';
import type { ServiceUnderTest } from '../service/service-under-test.js';
import type { Switch } from '../switches/switch.js';
import { DirectMessage } from './direct-message.js';

/** Calls `publish`, in the transaction, for each event that would have been written to the outbox while the mistake is on. */
export function insteadOfTheOutbox(
  service: ServiceUnderTest,
  own: Switch,
  publish: (message: DirectMessage, values: StepValues) => Promise<void>,
): void {
  const unitOfWork = service.get(UnitOfWork);
  intercept(service.get(Outbox), 'add', async (next, contract, data) => {
    const key = contract.key(data);
    if (!unitOfWork.isRunning() || !own.concerns({ key })) return next(contract, data);
    const message = new DirectMessage(service, contract, data);
    const values = { type: contract.type, key, messageId: message.messageId };
    if (!(await own.hit(values))) return next(contract, data);
    await publish(message, values);
  });
}
