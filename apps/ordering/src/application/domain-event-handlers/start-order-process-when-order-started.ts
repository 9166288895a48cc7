import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import { OrderStartedDomainEvent } from '../../domain/order/events/order-started.domain-event.js';
import { DeadlineDurations } from '../../domain/order-process/deadline-durations.js';
import { OrderProcess } from '../../domain/order-process/order-process.js';
import { OrderProcessRepository } from '../../domain/order-process/order-process.repository.js';
import { OrderProcessDeadlines } from '../advance-order-process/order-process-deadlines.js';
import { traceStart } from '../advance-order-process/order-process-trail.js';

@EventsHandler(OrderStartedDomainEvent)
export class StartOrderProcessWhenOrderStarted implements IEventHandler<OrderStartedDomainEvent> {
  constructor(
    private readonly processes: OrderProcessRepository,
    private readonly deadlines: OrderProcessDeadlines,
    private readonly durations: DeadlineDurations,
    private readonly clock: Clock,
  ) {}

  async handle({ orderId, order: { orderNumber } }: OrderStartedDomainEvent): Promise<void> {
    const at = this.clock.now();
    const process = await traceStart(orderId, orderNumber, at, () => OrderProcess.start(orderId, this.durations, at));
    await this.processes.save(process);
    await this.deadlines.follow(process);
  }
}
