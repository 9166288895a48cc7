import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OrderCancelledIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { OrdersProjector } from '../../read-model/orders/orders.projector.js';

@Controller()
export class RecordCancellationWhenOrderCancelled {
  constructor(private readonly orders: OrdersProjector) {}

  @OnIntegrationEvent(OrderCancelledIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderCancelledIntegrationEvent>): Promise<void> {
    const { orderId, reason, cancelledAt } = data;
    await this.orders.addCancellation(orderId, reason, new Date(cancelledAt));
  }
}
