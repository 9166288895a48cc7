/** Gives out tokens at a rate that may change, and up to `size` after a pause. Starts full. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly size: number,
    private readonly nowMs: () => number,
  ) {
    this.tokens = size;
    this.filledAt = nowMs();
  }

  /** @param perSecond how many tokens have been added since the last call */
  take(perSecond: number): boolean {
    const now = this.nowMs();
    this.tokens = Math.min(this.size, this.tokens + ((now - this.filledAt) / 1_000) * perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
