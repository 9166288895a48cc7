import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { StockReservationRejectedIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { StockReservationRejectedDomainEvent } from '../../domain/reservation/events/stock-reservation-rejected.domain-event.js';

@EventsHandler(StockReservationRejectedDomainEvent)
export class PublishStockReservationRejectedWhenStockReservationRejected implements IEventHandler<StockReservationRejectedDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, shortages, rejectedAt }: StockReservationRejectedDomainEvent): Promise<void> {
    const data = { orderId, shortages: [...shortages], rejectedAt: rejectedAt.toISOString() };
    await this.outbox.add(StockReservationRejectedIntegrationEvent, data);
  }
}
