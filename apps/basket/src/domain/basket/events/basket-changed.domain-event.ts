import { DomainEvent } from '@tradewind/domain';

/** The items of a basket changed: which they are, how many, or the price that the customer saw. */
export class BasketChangedDomainEvent extends DomainEvent {
  constructor(readonly ownerId: string) {
    super();
  }
}
