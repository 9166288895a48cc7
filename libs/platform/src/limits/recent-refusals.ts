const rememberedMs = 1_000;
const mostRemembered = 10_000;

interface Refusal {
  readonly windowEndsAt: number;
  readonly forgottenAt: number;
}

/**
 * Remembers for a second who was refused, so that a flood from one source costs the database one statement per second.
 * A limit that another instance reset applies again within that second.
 */
export class RecentRefusals {
  private readonly refusals = new Map<string, Refusal>();

  remember(key: string, msBeforeNext: number): void {
    const now = Date.now();
    this.refusals.delete(key);
    if (this.refusals.size >= mostRemembered) this.refusals.delete(this.refusals.keys().next().value!);
    this.refusals.set(key, {
      windowEndsAt: now + msBeforeNext,
      forgottenAt: now + Math.min(msBeforeNext, rememberedMs),
    });
  }

  /** Returns how long the window of a remembered refusal lasts, in milliseconds, or undefined. */
  msBeforeNext(key: string): number | undefined {
    const refusal = this.refusals.get(key);
    if (!refusal) return undefined;
    const now = Date.now();
    if (now < refusal.forgottenAt) return refusal.windowEndsAt - now;
    this.refusals.delete(key);
    return undefined;
  }

  forget(key: string): void {
    this.refusals.delete(key);
  }
}
