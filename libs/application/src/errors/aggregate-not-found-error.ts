import { DomainError } from '@tradewind/domain';

/** There is no aggregate of this kind with that id. */
export class AggregateNotFoundError extends DomainError {
  static readonly code = 'not-found';
  static readonly kind = 'not-found';
  static readonly title = 'Not found';

  constructor(
    readonly aggregate: string,
    readonly id: string,
  ) {
    super(`${aggregate} ${id} was not found.`);
  }
}
