import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { CheckoutRejectedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { SettleRejectedCheckoutCommand } from '../../application/settle-rejected-checkout/settle-rejected-checkout.command.js';

@Controller()
export class SettleRejectedCheckoutWhenCheckoutRejected {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(CheckoutRejectedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof CheckoutRejectedIntegrationEvent>): Promise<void> {
    const { checkoutId, customerId, reason, detail, rejectedAt } = data;
    const rejection = { checkoutId, reason, detail, rejectedAt: new Date(rejectedAt) };
    await this.commandBus.execute(new SettleRejectedCheckoutCommand(customerId, rejection));
  }
}
