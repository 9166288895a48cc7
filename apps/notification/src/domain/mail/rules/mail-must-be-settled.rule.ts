import { BusinessRule } from '@tradewind/domain';
import type { MailStatus } from '../mail-state.js';

export class MailMustBeSettledRule extends BusinessRule {
  static readonly code = 'mail-must-be-settled';
  static readonly title = 'A mail can be sent again only after it was sent, failed or was suppressed.';

  constructor(private readonly status: MailStatus) {
    super();
  }

  isBroken(): boolean {
    return this.status === 'waiting' || this.status === 'unaddressed';
  }
}
