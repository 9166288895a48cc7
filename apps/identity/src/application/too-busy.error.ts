/** More passwords came than can be checked. Nothing was done. */
export class TooBusyError extends Error {
  override readonly name = 'TooBusyError';

  constructor() {
    super('too many passwords wait to be checked');
  }
}
