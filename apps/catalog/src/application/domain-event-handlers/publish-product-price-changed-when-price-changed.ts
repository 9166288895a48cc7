import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { ProductPriceChangedDomainEvent } from '../../domain/events/product-price-changed.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../../domain/events/product-sale-ended.domain-event.js';
import { ProductSaleStartedDomainEvent } from '../../domain/events/product-sale-started.domain-event.js';

type Cause = ProductPriceChangedDomainEvent | ProductSaleStartedDomainEvent | ProductSaleEndedDomainEvent;

/** Others hear of a price only when a customer pays another one. */
@EventsHandler(ProductPriceChangedDomainEvent, ProductSaleStartedDomainEvent, ProductSaleEndedDomainEvent)
export class PublishProductPriceChangedWhenPriceChanged implements IEventHandler<Cause> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ productId, oldPrice, newPrice, occurredAt }: Cause): Promise<void> {
    if (newPrice.equals(oldPrice)) return;
    await this.outbox.add(ProductPriceChangedIntegrationEvent, {
      productId,
      oldPrice: oldPrice.toJSON(),
      newPrice: newPrice.toJSON(),
      changedAt: occurredAt.toISOString(),
    });
  }
}
