import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { ProductUpdatedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { ProductPriceChangedDomainEvent } from '../../domain/product/events/product-price-changed.domain-event.js';
import { ProductPutOnSaleDomainEvent } from '../../domain/product/events/product-put-on-sale.domain-event.js';
import { ProductRevisedDomainEvent } from '../../domain/product/events/product-revised.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../../domain/product/events/product-sale-ended.domain-event.js';
import { ProductRepository } from '../../domain/product/product.repository.js';

type Cause =
  | ProductRevisedDomainEvent
  | ProductPriceChangedDomainEvent
  | ProductPutOnSaleDomainEvent
  | ProductSaleEndedDomainEvent;

/**
 * The contract contains the whole product as other services see it; the domain events contain only what changed. A change of the
 * price that customers pay is published by ProductPriceChanged alone.
 */
@EventsHandler(
  ProductRevisedDomainEvent,
  ProductPriceChangedDomainEvent,
  ProductPutOnSaleDomainEvent,
  ProductSaleEndedDomainEvent,
)
export class PublishProductUpdatedWhenProductChanged implements IEventHandler<Cause> {
  constructor(
    private readonly outbox: Outbox,
    private readonly products: ProductRepository,
  ) {}

  async handle(event: Cause): Promise<void> {
    if (event instanceof ProductPriceChangedDomainEvent && !event.newPrice.equals(event.oldPrice)) return;
    const product = await this.products.get(event.productId);
    const { id, sku, details, regularPrice, sale, discontinued } = product.snapshot();
    await this.outbox.add(ProductUpdatedIntegrationEvent, {
      productId: id,
      sku: sku.value,
      name: details.name,
      brand: details.brand.name,
      category: details.category.name,
      regularPrice: regularPrice.toJSON(),
      price: product.announcedPrice.toJSON(),
      sale: sale
        ? { price: sale.price.toJSON(), from: sale.from.toISOString(), until: sale.until.toISOString() }
        : null,
      discontinued,
      updatedAt: event.occurredAt.toISOString(),
    });
  }
}
