/** An event is above the limit of 64 KiB. A larger document belongs in a table of its own, and its id in the event. */
export class EventTooLargeError extends Error {
  override readonly name = 'EventTooLargeError';

  constructor(type: string, characters: number) {
    super(`An event of type ${type} has ${characters} characters of data, and 65,536 are allowed`);
  }
}
