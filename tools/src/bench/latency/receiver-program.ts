import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { movedEvent } from '../messaging/moved-event.js';
import { ordersOf, runService, type ServiceOrders } from '../messaging/service-program.js';
import { noteArrivals } from './latency-messages.js';

const orders = ordersOf<ServiceOrders & { topic: string }>();
const contract = movedEvent(orders.topic);
const arrivals = noteArrivals();

@Controller()
class ParcelController {
  @OnIntegrationEvent(contract)
  async note(@Payload() { data }: ReceivedEvent<typeof contract>): Promise<void> {
    arrivals.note(data.n);
  }
}

await runService(orders, [ParcelController]);
process.send?.('ready');
