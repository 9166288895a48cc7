import { DomainEvent } from '@tradewind/domain';
import type { Person } from '../person.js';

/** It became known who the buyer is. */
export class BuyerIdentifiedDomainEvent extends DomainEvent {
  constructor(
    readonly buyerId: string,
    readonly customerId: string,
    readonly person: Person,
  ) {
    super();
  }
}
