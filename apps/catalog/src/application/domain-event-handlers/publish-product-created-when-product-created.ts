import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { ProductCreatedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { ProductCreatedDomainEvent } from '../../domain/product/events/product-created.domain-event.js';

@EventsHandler(ProductCreatedDomainEvent)
export class PublishProductCreatedWhenProductCreated implements IEventHandler<ProductCreatedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ productId, sku, name, brand, category, price, occurredAt }: ProductCreatedDomainEvent): Promise<void> {
    await this.outbox.add(ProductCreatedIntegrationEvent, {
      productId,
      sku,
      name,
      brand,
      category,
      price: price.toJSON(),
      createdAt: occurredAt.toISOString(),
    });
  }
}
