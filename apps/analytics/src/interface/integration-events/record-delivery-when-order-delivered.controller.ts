import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OrderDeliveredIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { OrdersProjector } from '../../read-model/orders/orders.projector.js';

@Controller()
export class RecordDeliveryWhenOrderDelivered {
  constructor(private readonly orders: OrdersProjector) {}

  @OnIntegrationEvent(OrderDeliveredIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderDeliveredIntegrationEvent>): Promise<void> {
    const { orderId, deliveredAt } = data;
    await this.orders.addDelivery(orderId, new Date(deliveredAt));
  }
}
