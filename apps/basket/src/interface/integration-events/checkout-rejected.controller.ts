import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { CheckoutRejectedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { SettleRejectedCheckoutCommand } from '../../application/settle-rejected-checkout/settle-rejected-checkout.command.js';

@Controller()
export class CheckoutRejectedController {
  constructor(private readonly commands: CommandBus) {}

  @OnIntegrationEvent(CheckoutRejectedIntegrationEvent)
  async settleCheckoutWhenCheckoutRejected(
    @Payload() { data }: ReceivedEvent<typeof CheckoutRejectedIntegrationEvent>,
  ): Promise<void> {
    const { checkoutId, customerId, reason, detail, rejectedAt } = data;
    const rejection = { checkoutId, reason, detail, rejectedAt: new Date(rejectedAt) };
    await this.commands.execute(new SettleRejectedCheckoutCommand(customerId, rejection));
  }
}
