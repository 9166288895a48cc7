import { DomainError } from '@tradewind/domain';

/** The aggregate has been saved since the caller saw it. Nothing was written. */
export class AggregateChangedError extends DomainError {
  static readonly code = 'changed-meanwhile';
  static readonly kind = 'outdated';
  static readonly title = 'It was changed since you read it';

  /** @param version the one that it has now */
  constructor(aggregate: string, id: string, version: number) {
    super(`${aggregate} ${id} was changed meanwhile, and has version ${version} now. Read it again.`, { version });
  }
}
