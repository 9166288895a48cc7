/** An event can't be stored or read, because its type is unknown, declared twice, or lacks an upcaster. */
export class EventTypeError extends Error {
  override readonly name = 'EventTypeError';
}
