import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { SettleCheckoutCommand } from '../../application/settle-checkout/settle-checkout.command.js';

@Controller()
export class SettleCheckoutWhenOrderStarted {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(OrderStartedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof OrderStartedIntegrationEvent>): Promise<void> {
    await this.commandBus.execute(new SettleCheckoutCommand(data.customerId, data.checkoutId, data.orderId));
  }
}
