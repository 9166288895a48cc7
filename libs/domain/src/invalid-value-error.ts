import { DomainError } from './domain-error.js';

/** A value that can't exist in this domain, such as a negative price. `errors` names the field, as in every problem report. */
export class InvalidValueError extends DomainError {
  static readonly code = 'invalid-value';
  static readonly kind = 'invalid';
  static readonly title = 'A value is not valid';

  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field} ${reason}`, { errors: [{ field, reason }] });
  }
}
