import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { SettleCheckout } from '../../application/settle-checkout/settle-checkout.command.js';

@Controller()
export class OrderEventsController {
  constructor(private readonly commands: CommandBus) {}

  @OnIntegrationEvent(OrderStartedIntegrationEvent)
  async settleCheckoutWhenOrderStarted(
    @Payload() { data }: ReceivedEvent<typeof OrderStartedIntegrationEvent>,
  ): Promise<void> {
    await this.commands.execute(new SettleCheckout(data.customerId, data.checkoutId));
  }
}
