/** The provider answered that it can't answer now. */
export class ProviderUnavailableError extends Error {
  constructor(readonly status: number) {
    super(`The provider answered ${status}.`);
  }
}
