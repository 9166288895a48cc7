import { Controller, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { BasketCheckedOutIntegrationEvent } from '@tradewind/contracts';
import { type DiscardedEvent, OnIntegrationEventDiscarded } from '@tradewind/messaging';
import { RejectCheckoutCommand } from '../../application/reject-checkout/reject-checkout.command.js';

/** The fields that are needed to tell the customer, even if the rest of the message is invalid. */
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
        `Message ${messageId} of ${key} is discarded, but it names no checkout; the customer must withdraw the checkout.`,
      );
      return;
    }
    const rejection = { reason: 'given-up', detail: null } as const;
    await this.commandBus.execute(new RejectCheckoutCommand(checkout.checkoutId, checkout.customerId, rejection));
  }
}
