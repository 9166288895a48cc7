import { DomainError } from '@tradewind/domain';

export class EmailTakenError extends DomainError {
  readonly code = 'email-taken';

  constructor() {
    super('Somebody has registered with this e-mail address.');
  }
}
