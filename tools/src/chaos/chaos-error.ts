/** The run can't go on; the message says why, for the person who started it. */
export class ChaosError extends Error {
  override readonly name = 'ChaosError';
}
