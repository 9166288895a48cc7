import { Controller, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { type DiscardedEvent, OnIntegrationEventDiscarded } from '@tradewind/messaging';
import { RejectCheckoutCommand } from '../../application/reject-checkout/reject-checkout.command.js';

/** Enough to tell the customer, however broken the rest may be. */
const whose = BasketCheckedOutIntegrationEvent.schema.pick({ checkoutId: true, customerId: true });

@Controller()
export class RejectCheckoutWhenBasketCheckedOutDiscarded {
  private readonly logger = new Logger(RejectCheckoutWhenBasketCheckedOutDiscarded.name);

  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEventDiscarded(BasketCheckedOutIntegrationEvent)
  async handle(@Payload() { messageId, key, data }: DiscardedEvent): Promise<void> {
    const { data: checkout } = whose.safeParse(data);
    if (!checkout) {
      this.logger.error(
        `Message ${messageId} of ${key} is discarded, but names no checkout: its customer must withdraw it.`,
      );
      return;
    }
    const rejection = { reason: 'given-up', detail: null } as const;
    await this.commandBus.execute(new RejectCheckoutCommand(checkout.checkoutId, checkout.customerId, rejection));
  }
}
