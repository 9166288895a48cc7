import { DomainError } from './domain-error.js';

/** A value that can't exist in this domain, such as a negative price. */
export class InvalidValueError extends DomainError {
  readonly code = 'InvalidValue';

  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field} ${reason}`);
  }
}
