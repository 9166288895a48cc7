import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { BuyerIdentifiedDomainEvent } from '../../domain/buyer/events/buyer-identified.domain-event.js';
import { BuyerProjection } from '../../read-model/buyer-projection.js';

@EventsHandler(BuyerIdentifiedDomainEvent)
export class ShowBuyerWhenBuyerIdentified implements IEventHandler<BuyerIdentifiedDomainEvent> {
  constructor(private readonly projection: BuyerProjection) {}

  async handle({ buyerId, person }: BuyerIdentifiedDomainEvent): Promise<void> {
    await this.projection.rename(buyerId, person.displayName);
  }
}
