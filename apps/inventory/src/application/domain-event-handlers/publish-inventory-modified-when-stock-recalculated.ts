import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { InventoryModifiedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { StockRecalculatedDomainEvent } from '../../domain/stock-item/events/stock-recalculated.domain-event.js';
import { StockItemRepository } from '../../domain/stock-item/stock-item.repository.js';

@EventsHandler(StockRecalculatedDomainEvent)
export class PublishInventoryModifiedWhenStockRecalculated implements IEventHandler<StockRecalculatedDomainEvent> {
  constructor(
    private readonly outbox: Outbox,
    private readonly stockItems: StockItemRepository,
  ) {}

  async handle({ productId, revision, balance, occurredAt }: StockRecalculatedDomainEvent): Promise<void> {
    const { sku } = (await this.stockItems.get(productId)).snapshot();
    const modifiedAt = occurredAt.toISOString();
    await this.outbox.add(InventoryModifiedIntegrationEvent, { productId, sku, ...balance, revision, modifiedAt });
  }
}
