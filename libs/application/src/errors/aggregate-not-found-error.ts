/** No aggregate of this kind has that id. */
export class AggregateNotFoundError extends Error {
  override readonly name = 'AggregateNotFoundError';

  constructor(
    readonly aggregate: string,
    readonly id: string,
  ) {
    super(`${aggregate} ${id} was not found`);
  }
}
