import { DomainEvent } from '@tradewind/domain';

/** The server refused a mail for now. It is tried again. */
export class MailDeferredDomainEvent extends DomainEvent {
  constructor(
    readonly mailId: string,
    readonly answer: string,
    readonly nextAttemptAt: Date,
    readonly at: Date,
  ) {
    super();
  }
}
