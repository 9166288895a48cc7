import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { ProductDiscontinuedDomainEvent } from '../../domain/events/product-discontinued.domain-event.js';

@EventsHandler(ProductDiscontinuedDomainEvent)
export class DropRecommendationsWhenProductDiscontinued implements IEventHandler<ProductDiscontinuedDomainEvent> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async handle({ productId }: ProductDiscontinuedDomainEvent): Promise<void> {
    await this.transaction.manager.query('DELETE FROM recommendation WHERE recommended_id = $1', [productId]);
  }
}
