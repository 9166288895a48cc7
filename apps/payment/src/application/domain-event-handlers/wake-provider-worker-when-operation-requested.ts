import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@tradewind/application';
import { OperationRequestedDomainEvent } from '../../domain/payment/events/operation-requested.domain-event.js';
import { ProviderWorker } from '../begin-attempt/provider-worker.js';

/** The worker would find the operation by itself within a second. */
@EventsHandler(OperationRequestedDomainEvent)
export class WakeProviderWorkerWhenOperationRequested implements IEventHandler<OperationRequestedDomainEvent> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: ProviderWorker,
  ) {}

  async handle(): Promise<void> {
    this.unitOfWork.afterCommit(() => this.worker.wake());
  }
}
