import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { StockReservationExpiredIntegrationEvent } from '@tradewind/contracts';
import { Outbox } from '@tradewind/messaging';
import { StockReservationExpiredDomainEvent } from '../../domain/reservation/events/stock-reservation-expired.domain-event.js';

@EventsHandler(StockReservationExpiredDomainEvent)
export class PublishStockReservationExpiredWhenStockReservationExpired implements IEventHandler<StockReservationExpiredDomainEvent> {
  constructor(private readonly outbox: Outbox) {}

  async handle({ orderId, items, expiredAt }: StockReservationExpiredDomainEvent): Promise<void> {
    const data = { orderId, items: [...items], expiredAt: expiredAt.toISOString() };
    await this.outbox.add(StockReservationExpiredIntegrationEvent, data);
  }
}
