/** Time never goes back: a service whose clock was moved must not start with the system's clock. */
export class ClockWasMovedError extends Error {
  override readonly name = 'ClockWasMovedError';

  constructor(aheadMs: number) {
    super(
      `The clock of this database is ${aheadMs} ms ahead. It can only be used by a service whose clock is movable.`,
    );
  }
}
