/** Another relay has taken over, or may have: this one must not publish any more. */
export class RelayFencedError extends Error {
  override readonly name = 'RelayFencedError';

  constructor(epoch: string) {
    super(`The relay's leadership term ${epoch} has ended`);
  }
}
