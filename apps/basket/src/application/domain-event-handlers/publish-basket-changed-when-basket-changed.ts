import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { BasketChangedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { BasketRepository } from '../../domain/basket/basket.repository.js';
import { BasketChangedDomainEvent } from '../../domain/basket/events/basket-changed.domain-event.js';

/**
 * The basket was saved in this unit of work, so its version counts this change, and finding it costs no query. Nothing is
 * published about the basket of a guest: nobody could be written to, and after its merge it would have been counted twice.
 */
@EventsHandler(BasketChangedDomainEvent)
export class PublishBasketChangedWhenBasketChanged implements IEventHandler<BasketChangedDomainEvent> {
  constructor(
    private readonly outbox: Outbox,
    private readonly baskets: BasketRepository,
  ) {}

  async handle({ ownerId, occurredAt }: BasketChangedDomainEvent): Promise<void> {
    const basket = await this.baskets.get(ownerId);
    if (!basket.isOfCustomer) return;
    await this.outbox.add(BasketChangedIntegrationEvent, {
      customerId: ownerId,
      items: basket.snapshot().lines.map(({ productId, quantity, unitPriceSeen: { amount, currency } }) => {
        // A stored price may be older than the rule that currencies are written in capitals; the contract has that rule.
        return { productId, quantity, unitPriceSeen: { amount, currency: currency.toUpperCase() } };
      }),
      revision: basket.version,
      changedAt: occurredAt.toISOString(),
    });
  }
}
