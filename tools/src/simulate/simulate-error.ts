export class SimulateError extends Error {
  override readonly name = 'SimulateError';
}
