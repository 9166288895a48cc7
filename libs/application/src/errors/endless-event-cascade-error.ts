/** Domain events kept raising domain events. `chain` names the last of them, oldest first. Nothing was written. */
export class EndlessEventCascadeError extends Error {
  override readonly name = 'EndlessEventCascadeError';

  constructor(readonly chain: readonly string[]) {
    super(`Domain events keep raising domain events: … ${chain.join(' → ')}`);
  }
}
