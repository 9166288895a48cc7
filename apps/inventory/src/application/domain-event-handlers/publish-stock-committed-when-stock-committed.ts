import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { StockCommittedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { StockCommittedDomainEvent } from '../../domain/reservation/events/stock-committed.domain-event.js';

@EventsHandler(StockCommittedDomainEvent)
export class PublishStockCommittedWhenStockCommitted implements IEventHandler<StockCommittedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, items, committedAt }: StockCommittedDomainEvent): Promise<void> {
    const data = { orderId, items: [...items], committedAt: committedAt.toISOString() };
    await this.outbox.add(StockCommittedIntegrationEvent, data);
  }
}
