import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { ProductDiscontinuedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { ProductDiscontinuedDomainEvent } from '../../domain/product/events/product-discontinued.domain-event.js';

@EventsHandler(ProductDiscontinuedDomainEvent)
export class PublishProductDiscontinuedWhenProductDiscontinued implements IEventHandler<ProductDiscontinuedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ productId, occurredAt }: ProductDiscontinuedDomainEvent): Promise<void> {
    await this.outbox.add(ProductDiscontinuedIntegrationEvent, { productId, discontinuedAt: occurredAt.toISOString() });
  }
}
