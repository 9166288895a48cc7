import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { OrdersProjector } from '../../read-model/orders/orders.projector.js';

@Controller()
export class RecordSubmissionWhenOrderStarted {
  constructor(private readonly orders: OrdersProjector) {}

  @OnIntegrationEvent(OrderStartedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderStartedIntegrationEvent>): Promise<void> {
    const { orderId, checkoutId, startedAt } = data;
    await this.orders.addSubmission(orderId, checkoutId, new Date(startedAt));
  }
}
