import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderCancelledIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { GiveUpPaymentCommand } from '../../application/give-up-payment/give-up-payment.command.js';

@Controller()
export class GiveUpPaymentWhenOrderCancelled {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderCancelledIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderCancelledIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new GiveUpPaymentCommand(data.orderId, data.customerId, 'order-cancelled'));
  }
}
