import { UnitOfWork } from '@tradewind/application';
import { Outbox } from '@tradewind/messaging';
import { movedEvent } from '../messaging/moved-event.js';
import { KEYS } from '../messaging/outbox-rows.js';
import { ordersOf, runService, type ServiceOrders } from '../messaging/service-program.js';
import { sharedNow } from './clock.js';
import { sendOnOrder } from './latency-messages.js';

const orders = ordersOf<ServiceOrders & { topic: string }>();
const contract = movedEvent(orders.topic);
const text = 'x'.repeat(400);
const app = await runService(orders);
const [unitOfWork, outbox] = [app.get(UnitOfWork), app.get(Outbox)];

sendOnOrder(async (n) => {
  await unitOfWork.run(() => outbox.add(contract, { parcel: `key-${n % KEYS}`, n, text }));
  return sharedNow();
});
