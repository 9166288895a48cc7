/** A domain event was published outside a transaction, so its handlers and its cause could not share one. */
export class DomainEventOutsideUnitOfWorkError extends Error {
  override readonly name = 'DomainEventOutsideUnitOfWorkError';

  constructor(event: object) {
    super(
      `${event.constructor.name} was published outside a unit of work. Publish it from a command, or inside UnitOfWork.run().`,
    );
  }
}
