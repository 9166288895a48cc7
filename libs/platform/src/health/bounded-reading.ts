import { within } from './within.js';

const limitMs = 3_500;

/**
 * Reads something slow for whoever asks, in at most 3.5 s and never twice concurrently, so that questions can't pile up on a
 * database that hangs.
 */
export class BoundedReading<Value> {
  private running: Promise<Value> | undefined;

  constructor(
    private readonly read: () => Promise<Value>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Never rejects; resolves with `undefined` if it could not be read in time. */
  async value(): Promise<Value | undefined> {
    this.running ??= this.read().finally(() => (this.running = undefined));
    try {
      return await within(limitMs, this.running);
    } catch (error) {
      this.onFailure(error);
      return undefined;
    }
  }
}
