import { DomainEvent } from '@tradewind/domain';

/** The server took a mail. `answer` is what it said. */
export class MailSentDomainEvent extends DomainEvent {
  constructor(
    readonly mailId: string,
    readonly answer: string,
    readonly at: Date,
  ) {
    super();
  }
}
