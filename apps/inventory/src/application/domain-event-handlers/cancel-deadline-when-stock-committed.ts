import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { Scheduler } from '@tradewind/scheduling';
import { StockCommittedDomainEvent } from '../../domain/reservation/events/stock-committed.domain-event.js';
import { reservationDeadline } from '../expire-reservation/reservation-deadline.js';

@EventsHandler(StockCommittedDomainEvent)
export class CancelDeadlineWhenStockCommitted implements IEventHandler<StockCommittedDomainEvent> {
  constructor(private readonly scheduler: Scheduler) {}

  async handle({ orderId }: StockCommittedDomainEvent): Promise<void> {
    await this.scheduler.cancel(reservationDeadline, orderId);
  }
}
