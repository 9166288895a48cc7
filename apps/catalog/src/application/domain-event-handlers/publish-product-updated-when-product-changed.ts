import { EventsHandler, QueryBus, type IEventHandler } from '@nestjs/cqrs';
import { ProductUpdatedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { ProductPriceChangedDomainEvent } from '../../domain/events/product-price-changed.domain-event.js';
import { ProductPutOnSaleDomainEvent } from '../../domain/events/product-put-on-sale.domain-event.js';
import { ProductRevisedDomainEvent } from '../../domain/events/product-revised.domain-event.js';
import { ProductSaleEndedDomainEvent } from '../../domain/events/product-sale-ended.domain-event.js';
import { GetProduct } from '../queries/get-product.query.js';

type Cause =
  | ProductRevisedDomainEvent
  | ProductPriceChangedDomainEvent
  | ProductPutOnSaleDomainEvent
  | ProductSaleEndedDomainEvent;

/**
 * The domain event says what happened; the contract promises the whole observable product, so it is read afresh. A price that
 * a customer pays is told by ProductPriceChanged alone, and of the regular price others hear here only when it is another one.
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
    private readonly queryBus: QueryBus,
  ) {}

  async handle(event: Cause): Promise<void> {
    if (event instanceof ProductPriceChangedDomainEvent && !event.newPrice.equals(event.oldPrice)) return;
    const product = await this.queryBus.execute(new GetProduct(event.productId));
    const { sale } = product;
    await this.outbox.add(ProductUpdatedIntegrationEvent, {
      productId: product.id,
      sku: product.sku,
      name: product.name,
      brand: product.brand,
      category: product.category,
      regularPrice: product.regularPrice,
      price: product.price,
      sale: sale && { price: sale.price, from: sale.from.toISOString(), until: sale.until.toISOString() },
      discontinued: product.discontinued,
      updatedAt: event.occurredAt.toISOString(),
    });
  }
}
