import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { Scheduler } from '@tradewind/scheduling';
import { StockReservedDomainEvent } from '../../domain/reservation/events/stock-reserved.domain-event.js';
import { reservationDeadline } from '../expire-reservation/reservation-deadline.js';

@EventsHandler(StockReservedDomainEvent)
export class SetDeadlineWhenStockReserved implements IEventHandler<StockReservedDomainEvent> {
  constructor(private readonly scheduler: Scheduler) {}

  async handle({ orderId, expiresAt }: StockReservedDomainEvent): Promise<void> {
    await this.scheduler.schedule({ kind: reservationDeadline, key: orderId, dueAt: expiresAt });
  }
}
