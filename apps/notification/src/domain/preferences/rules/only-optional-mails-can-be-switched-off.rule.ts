import { BusinessRule } from '@tradewind/domain';
import { isOptional, type MailKind } from '../../mail/mail-kind.js';

export class OnlyOptionalMailsCanBeSwitchedOffRule extends BusinessRule {
  static readonly code = 'only-optional-mails-can-be-switched-off';
  static readonly title = 'E-mails about your account and your orders can not be switched off.';

  constructor(private readonly kind: MailKind) {
    super();
  }

  isBroken(): boolean {
    return !isOptional(this.kind);
  }
}
