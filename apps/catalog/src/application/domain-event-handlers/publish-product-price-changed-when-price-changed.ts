import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { ProductPriceChangedIntegrationEventV2 } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { ProductPriceChangedDomainEvent } from '../../domain/product/events/product-price-changed.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../../domain/product/events/product-sale-ended.domain-event.js';
import { ProductSaleStartedDomainEvent } from '../../domain/product/events/product-sale-started.domain-event.js';

type Cause = ProductPriceChangedDomainEvent | ProductSaleStartedDomainEvent | ProductSaleEndedDomainEvent;

/** Publishes only what customers pay: a new regular price during a sale is not published here. */
@EventsHandler(ProductPriceChangedDomainEvent, ProductSaleStartedDomainEvent, ProductSaleEndedDomainEvent)
export class PublishProductPriceChangedWhenPriceChanged implements IEventHandler<Cause> {
  constructor(private readonly outbox: Outbox) {}

  async handle(event: Cause): Promise<void> {
    const { productId, oldPrice, newPrice, occurredAt } = event;
    if (newPrice.equals(oldPrice)) return;
    await this.outbox.add(ProductPriceChangedIntegrationEventV2, {
      productId,
      previousPrice: oldPrice.toJSON(),
      price: newPrice.toJSON(),
      cause: causeOf(event),
      changedAt: occurredAt.toISOString(),
    });
  }
}

function causeOf(event: Cause): string {
  if (event instanceof ProductSaleStartedDomainEvent) return 'sale-started';
  return event instanceof ProductSaleEndedDomainEvent ? 'sale-ended' : 'regular-price';
}
