import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { CheckoutWithdrawalRequestedIntegrationEvent } from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { RejectCheckoutCommand } from '../../application/reject-checkout/reject-checkout.command.js';

/** The withdrawal may arrive before the checkout itself. In that case the checkout is rejected when it arrives. */
@Controller()
export class RejectCheckoutWhenWithdrawalRequested {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEvent(CheckoutWithdrawalRequestedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof CheckoutWithdrawalRequestedIntegrationEvent>): Promise<void> {
    const rejection = { reason: 'withdrawn', detail: null } as const;
    await this.commandBus.execute(new RejectCheckoutCommand(data.checkoutId, data.customerId, rejection));
  }
}
