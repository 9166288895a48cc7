/** A handler fails because the workshop wants it to. */
export class InjectedFailureError extends Error {
  override readonly name = 'InjectedFailureError';

  constructor(handler: string) {
    super(`${handler} fails on purpose`);
  }
}
