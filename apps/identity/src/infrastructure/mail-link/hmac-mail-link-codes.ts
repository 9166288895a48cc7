import { isMailLinkCode } from '@tradewind/platform';
import { MailLinkCodes, type MailLinkPurpose } from '../../application/ports/mail-link-codes.js';

export class HmacMailLinkCodes extends MailLinkCodes {
  constructor(private readonly key: string) {
    super();
  }

  isCodeOf(purpose: MailLinkPurpose, requestId: string, code: string): boolean {
    return isMailLinkCode(code, purpose, requestId, this.key);
  }
}
