import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { BuyerRepository } from '../../domain/buyer/buyer.repository.js';
import { OrderStartedDomainEvent } from '../../domain/order/events/order-started.domain-event.js';

/** The contract contains the buyer, but the domain event does not. An earlier handler has stored the buyer. */
@EventsHandler(OrderStartedDomainEvent)
export class PublishOrderStartedWhenOrderStarted implements IEventHandler<OrderStartedDomainEvent> {
  constructor(
    private readonly outbox: Outbox,
    private readonly buyers: BuyerRepository,
  ) {}

  async handle({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const { checkoutId, customerId, items, total, startedAt } = order;
    const { id: buyerId, person } = (await this.buyers.getByCustomer(customerId)).snapshot();
    await this.outbox.add(OrderStartedIntegrationEvent, {
      orderId,
      checkoutId,
      customerId,
      buyer: { buyerId, displayName: person?.displayName ?? null },
      items: items.map(({ productId, sku, name, unitPrice, quantity }) => {
        return { productId, sku, name, unitPrice: unitPrice.toJSON(), quantity };
      }),
      total: total.toJSON(),
      startedAt: startedAt.toISOString(),
    });
  }
}
