import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { OperationRequestedDomainEvent } from '../../domain/payment/events/operation-requested.domain-event.js';
import { OperationCauses } from '../begin-attempt/operation-causes.js';

@EventsHandler(OperationRequestedDomainEvent)
export class RememberCauseWhenOperationRequested implements IEventHandler<OperationRequestedDomainEvent> {
  constructor(private readonly causes: OperationCauses) {}

  async handle({ operation }: OperationRequestedDomainEvent): Promise<void> {
    await this.causes.remember(operation.key);
  }
}
