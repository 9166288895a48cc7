import { DomainEvent } from '@tradewind/domain';

/** An operator asked to send a mail again. */
export class MailRequestedAgainDomainEvent extends DomainEvent {
  constructor(
    readonly mailId: string,
    readonly operatorId: string,
    readonly reason: string,
    readonly at: Date,
  ) {
    super();
  }
}
