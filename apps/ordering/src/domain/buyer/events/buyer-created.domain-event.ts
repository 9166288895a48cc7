import { DomainEvent } from '@tradewind/domain';
import type { Person } from '../person.js';

/** A customer bought for the first time. `person` is null while the customer's registration has not arrived here. */
export class BuyerCreatedDomainEvent extends DomainEvent {
  constructor(
    readonly buyerId: string,
    readonly customerId: string,
    readonly person: Person | null,
  ) {
    super();
  }
}
