import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { OrderStartedDomainEvent } from '../../domain/order/events/order-started.domain-event.js';
import { BuyerOfCustomer } from '../../read-model/buyer-of-customer.js';

/** The contract names the buyer, of whom the domain event knows nothing: a fresh query sees what the handlers before this one wrote. */
@EventsHandler(OrderStartedDomainEvent)
export class PublishOrderStartedWhenOrderStarted implements IEventHandler<OrderStartedDomainEvent> {
  constructor(
    private readonly outbox: Outbox,
    private readonly buyerOfCustomer: BuyerOfCustomer,
  ) {}

  async handle({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const { checkoutId, customerId, items, total, startedAt } = order;
    const { buyerId, displayName } = await this.buyerOfCustomer.get(customerId);
    await this.outbox.add(OrderStartedIntegrationEvent, {
      orderId,
      checkoutId,
      customerId,
      buyer: { buyerId, displayName },
      items: items.map(({ productId, sku, name, unitPrice, quantity }) => {
        return { productId, sku, name, unitPrice: unitPrice.toJSON(), quantity };
      }),
      total: total.toJSON(),
      startedAt: startedAt.toISOString(),
    });
  }
}
