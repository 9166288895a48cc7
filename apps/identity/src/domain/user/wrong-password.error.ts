import { DomainError } from '@tradewind/domain';

export class WrongPasswordError extends DomainError {
  static readonly code = 'wrong-password';
  static readonly kind = 'invalid';
  static readonly title = 'The password is wrong';

  constructor() {
    super('The current password is wrong.', { errors: [{ field: 'currentPassword', reason: 'is wrong' }] });
  }
}
