import { DomainEvent } from '@tradewind/domain';

export class EmailCreatedDomainEvent extends DomainEvent {
  constructor(
    readonly emailId: string,
    readonly name: string,
    readonly ownerId: string,
    readonly createdAt: Date,
  ) {
    super();
  }
}
