import { DomainEvent } from '@tradewind/domain';
import type { Person } from '../person.js';

/** The name and e-mail address of a buyer became known or changed. */
export class BuyerIdentifiedDomainEvent extends DomainEvent {
  constructor(
    readonly buyerId: string,
    readonly customerId: string,
    readonly person: Person,
  ) {
    super();
  }
}
