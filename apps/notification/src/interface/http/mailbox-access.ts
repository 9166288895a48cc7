import { ProblemException } from '@tradewind/platform';

/** Whether this service shows the mails that it has kept instead of sending them. */
export class MailboxAccess {
  constructor(private readonly isOpen: boolean) {}

  /** @throws ProblemException 404 */
  check(): void {
    if (!this.isOpen) throw new ProblemException(404, { code: 'not-found', title: 'Not found' });
  }
}
