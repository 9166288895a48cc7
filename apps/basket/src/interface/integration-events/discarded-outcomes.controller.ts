import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Payload } from '@nestjs/microservices';
import { CheckoutRejectedIntegrationEvent, OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { type DiscardedEvent, OnIntegrationEventDiscarded } from '@tradewind/messaging';
import { SettleCheckout } from '../../application/settle-checkout/settle-checkout.command.js';
import { SettleRejectedCheckoutCommand } from '../../application/settle-rejected-checkout/settle-rejected-checkout.command.js';

const ids = { checkoutId: true, customerId: true } as const;
const startedOrder = OrderStartedIntegrationEvent.schema.pick(ids);
const rejectedCheckout = CheckoutRejectedIntegrationEvent.schema.pick(ids);

/** Ordering tells what became of a checkout once. However broken that message is, its customer must not wait for ever. */
@Controller()
export class DiscardedOutcomesController {
  constructor(private readonly commands: CommandBus) {}

  @OnIntegrationEventDiscarded(OrderStartedIntegrationEvent)
  async settleCheckoutWhenOrderStartedDiscarded(@Payload() { data }: DiscardedEvent): Promise<void> {
    const { data: order } = startedOrder.safeParse(data);
    if (order) await this.commands.execute(new SettleCheckout(order.customerId, order.checkoutId));
  }

  @OnIntegrationEventDiscarded(CheckoutRejectedIntegrationEvent)
  async settleCheckoutWhenCheckoutRejectedDiscarded(@Payload() { data }: DiscardedEvent): Promise<void> {
    const { data: checkout } = rejectedCheckout.safeParse(data);
    if (!checkout) return;
    const rejection = { checkoutId: checkout.checkoutId, reason: 'unstated', detail: null, rejectedAt: new Date() };
    await this.commands.execute(new SettleRejectedCheckoutCommand(checkout.customerId, rejection));
  }
}
