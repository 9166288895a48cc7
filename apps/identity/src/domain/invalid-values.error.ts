import { DomainError, type InvalidValueError } from '@tradewind/domain';

/** Several values at once are not valid, so that a person can correct all of them together. */
export class InvalidValuesError extends DomainError {
  static readonly code = 'invalid-values';
  static readonly kind = 'invalid';
  static readonly title = 'Some values are not valid';

  constructor(invalid: readonly InvalidValueError[]) {
    const errors = invalid.map(({ field, reason }) => ({ field, reason }));
    super(invalid.map(({ message }) => message).join('; '), { errors });
  }
}
