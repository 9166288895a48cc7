import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OrderStartedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { BuyerRepository } from '../../domain/buyer/buyer.repository.js';
import { OrderStartedDomainEvent } from '../../domain/order/events/order-started.domain-event.js';
import { linesOf } from './items-of-order.js';

/** The contract contains the buyer, but the domain event does not. An earlier handler has stored the buyer. */
@EventsHandler(OrderStartedDomainEvent)
export class PublishOrderStartedWhenOrderStarted implements IEventHandler<OrderStartedDomainEvent> {
  constructor(
    private readonly outbox: Outbox,
    private readonly buyers: BuyerRepository,
  ) {}

  async handle({ orderId, order }: OrderStartedDomainEvent): Promise<void> {
    const { orderNumber, checkoutId, customerId, total, startedAt } = order;
    const { id: buyerId, person } = (await this.buyers.getByCustomer(customerId)).snapshot();
    await this.outbox.add(OrderStartedIntegrationEvent, {
      orderId,
      orderNumber,
      checkoutId,
      customerId,
      buyer: { buyerId, displayName: person?.displayName ?? null },
      items: linesOf(order),
      total: total.toJSON(),
      startedAt: startedAt.toISOString(),
    });
  }
}
