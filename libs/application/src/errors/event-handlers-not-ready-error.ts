/** A domain event was raised before the application had registered its handlers, so it would have been lost. */
export class EventHandlersNotReadyError extends Error {
  override readonly name = 'EventHandlersNotReadyError';

  constructor(event: object) {
    super(
      `${event.constructor.name} was raised before the event handlers were registered. Wait until the application has started.`,
    );
  }
}
