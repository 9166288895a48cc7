import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { StockCommitmentRejectedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { StockCommitmentRejectedDomainEvent } from '../../domain/reservation/events/stock-commitment-rejected.domain-event.js';

@EventsHandler(StockCommitmentRejectedDomainEvent)
export class PublishStockCommitmentRejectedWhenStockCommitmentRejected implements IEventHandler<StockCommitmentRejectedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, shortages, rejectedAt }: StockCommitmentRejectedDomainEvent): Promise<void> {
    const data = { orderId, shortages: [...shortages], rejectedAt: rejectedAt.toISOString() };
    await this.outbox.add(StockCommitmentRejectedIntegrationEvent, data);
  }
}
