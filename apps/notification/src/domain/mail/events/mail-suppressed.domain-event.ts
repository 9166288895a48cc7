import { DomainEvent } from '@tradewind/domain';

/** A mail will not be sent, because its person does not want it or it is too old. */
export class MailSuppressedDomainEvent extends DomainEvent {
  constructor(
    readonly mailId: string,
    readonly why: string,
    readonly at: Date,
  ) {
    super();
  }
}
