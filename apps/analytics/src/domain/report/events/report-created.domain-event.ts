import { DomainEvent } from '@tradewind/domain';

export class ReportCreatedDomainEvent extends DomainEvent {
  constructor(
    readonly reportId: string,
    readonly name: string,
    readonly ownerId: string,
    readonly createdAt: Date,
  ) {
    super();
  }
}
