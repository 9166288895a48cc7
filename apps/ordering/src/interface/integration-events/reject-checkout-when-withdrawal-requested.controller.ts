import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { CheckoutWithdrawalRequestedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RejectCheckoutCommand } from '../../application/reject-checkout/reject-checkout.command.js';

/** It may come before the checkout itself does: then the checkout finds itself rejected. */
@Controller()
export class RejectCheckoutWhenWithdrawalRequested {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(CheckoutWithdrawalRequestedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof CheckoutWithdrawalRequestedIntegrationEvent>): Promise<void> {
    const rejection = { reason: 'withdrawn', detail: null } as const;
    await this.commandBus.execute(new RejectCheckoutCommand(data.checkoutId, data.customerId, rejection));
  }
}
