import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { Scheduler } from '@tradewind/scheduling';
import { StockReleasedDomainEvent } from '../../domain/reservation/events/stock-released.domain-event.js';
import { reservationDeadline } from '../expire-reservation/reservation-deadline.js';

@EventsHandler(StockReleasedDomainEvent)
export class CancelDeadlineWhenStockReleased implements IEventHandler<StockReleasedDomainEvent> {
  constructor(private readonly scheduler: Scheduler) {}

  async handle({ orderId }: StockReleasedDomainEvent): Promise<void> {
    await this.scheduler.cancel(reservationDeadline, orderId);
  }
}
