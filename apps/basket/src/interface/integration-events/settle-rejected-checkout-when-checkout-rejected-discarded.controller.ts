import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { CheckoutRejectedIntegrationEvent } from '@tradewind/contracts';
import { type DiscardedEvent, OnIntegrationEventDiscarded } from '@tradewind/messaging';
import { SettleRejectedCheckoutCommand } from '../../application/settle-rejected-checkout/settle-rejected-checkout.command.js';

/** Enough to settle the checkout, however broken the rest of the message is. */
const whose = CheckoutRejectedIntegrationEvent.schema.pick({ checkoutId: true, customerId: true });

/** Ordering announces the outcome of a checkout only once. The customer of a discarded message must not wait for ever. */
@Controller()
export class SettleRejectedCheckoutWhenCheckoutRejectedDiscarded {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEventDiscarded(CheckoutRejectedIntegrationEvent)
  async handle(@Payload() { data }: DiscardedEvent): Promise<void> {
    const { data: checkout } = whose.safeParse(data);
    if (!checkout) return;
    const rejection = { checkoutId: checkout.checkoutId, reason: 'unstated', detail: null, rejectedAt: new Date() };
    await this.commandBus.execute(new SettleRejectedCheckoutCommand(checkout.customerId, rejection));
  }
}
