import { DomainError } from '@tradewind/domain';

export class UnsubscribeLinkNotValidError extends DomainError {
  static readonly code = 'unsubscribe-link-not-valid';
  static readonly kind = 'invalid';
  static readonly title = 'This link to unsubscribe is not valid';

  constructor() {
    super(
      'The link is incomplete or was changed. Use the link in the e-mail as it is, or sign in to change your settings.',
    );
  }
}
