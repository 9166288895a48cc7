import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OrderShippedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { OrdersProjector } from '../../read-model/orders/orders.projector.js';

@Controller()
export class RecordShipmentWhenOrderShipped {
  constructor(private readonly orders: OrdersProjector) {}

  @OnIntegrationEvent(OrderShippedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderShippedIntegrationEvent>): Promise<void> {
    const { orderId, shippedAt } = data;
    await this.orders.addShipment(orderId, new Date(shippedAt));
  }
}
