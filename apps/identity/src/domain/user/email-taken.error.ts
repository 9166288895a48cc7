import { DomainError } from '@tradewind/domain';

export class EmailTakenError extends DomainError {
  static readonly code = 'email-taken';
  static readonly kind = 'conflict';
  static readonly title = 'The e-mail address is taken';

  constructor() {
    super('Somebody has registered with this e-mail address.', { errors: [{ field: 'email', reason: 'is taken' }] });
  }
}
