import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { type DiscardedEvent, OnIntegrationEventDiscarded } from '@tradewind/messaging';
import { SettleCheckoutCommand } from '../../application/settle-checkout/settle-checkout.command.js';

/** Enough to settle the checkout, however broken the rest of the message is. */
const whose = OrderStartedIntegrationEvent.schema.pick({ checkoutId: true, customerId: true });
const which = OrderStartedIntegrationEvent.schema.pick({ orderId: true });

/** Ordering announces the outcome of a checkout only once. The customer of a discarded message must not wait for ever. */
@Controller()
export class SettleCheckoutWhenOrderStartedDiscarded {
  constructor(private readonly commandBus: CommandBus) {}

  @OnIntegrationEventDiscarded(OrderStartedIntegrationEvent)
  async handle(@Payload() { data }: DiscardedEvent): Promise<void> {
    const { data: order } = whose.safeParse(data);
    if (!order) return;
    const orderId = which.safeParse(data).data?.orderId ?? null;
    await this.commandBus.execute(new SettleCheckoutCommand(order.customerId, order.checkoutId, orderId));
  }
}
