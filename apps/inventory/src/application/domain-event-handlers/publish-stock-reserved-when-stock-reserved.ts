import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { StockReservedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { StockReservedDomainEvent } from '../../domain/reservation/events/stock-reserved.domain-event.js';

@EventsHandler(StockReservedDomainEvent)
export class PublishStockReservedWhenStockReserved implements IEventHandler<StockReservedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, items, expiresAt, reservedAt }: StockReservedDomainEvent): Promise<void> {
    const data = {
      orderId,
      items: [...items],
      expiresAt: expiresAt.toISOString(),
      reservedAt: reservedAt.toISOString(),
    };
    await this.outbox.add(StockReservedIntegrationEvent, data);
  }
}
