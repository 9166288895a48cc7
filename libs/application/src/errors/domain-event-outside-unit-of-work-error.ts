/** A domain event was published where no transaction runs, so its handlers could not share one with its cause. */
export class DomainEventOutsideUnitOfWorkError extends Error {
  override readonly name = 'DomainEventOutsideUnitOfWorkError';

  constructor(event: object) {
    super(
      `${event.constructor.name} was published outside a unit of work. Publish it from a command, or inside UnitOfWork.run().`,
    );
  }
}
