/** The clock of this service can't be moved: no setting allows it. */
export class ClockIsFixedError extends Error {
  override readonly name = 'ClockIsFixedError';

  constructor() {
    super('The clock of this service can not be moved.');
  }
}
