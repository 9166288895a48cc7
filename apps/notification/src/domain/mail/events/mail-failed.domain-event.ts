import { DomainEvent } from '@tradewind/domain';

/** A mail will not be sent: the server refused it for good, or too often. */
export class MailFailedDomainEvent extends DomainEvent {
  constructor(
    readonly mailId: string,
    readonly answer: string,
    readonly at: Date,
  ) {
    super();
  }
}
