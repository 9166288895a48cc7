/**
 * How far a run has come, in checkouts. Faults strike at checkouts, and no checkout begins long before the faults ahead of it
 * have struck: so faults and load are interleaved as the seed says, on a fast machine and on a slow one.
 */
export class Course {
  done = 0;
  private ahead: number[] = [];
  private waiting: Array<{ readonly holds: () => boolean; readonly go: () => void }> = [];

  constructor(private readonly reach: number) {}

  /** A fault will strike at this checkout. */
  announce(at: number): void {
    this.ahead.push(at);
  }

  struck(at: number): void {
    const index = this.ahead.indexOf(at);
    this.ahead = this.ahead.filter((_, n) => n !== index);
    this.moved();
  }

  checkoutDone(): void {
    this.done += 1;
    this.moved();
  }

  /** Resolves when so many checkouts are done, or the signal says that nobody cares any more. */
  reached(checkouts: number, stop: AbortSignal): Promise<void> {
    return this.when(() => this.done >= checkouts, stop);
  }

  /** Resolves when checkout number `n` may begin. */
  mayBegin(n: number, stop: AbortSignal): Promise<void> {
    return this.when(() => n < Math.min(...this.ahead, Number.POSITIVE_INFINITY) + this.reach, stop);
  }

  private when(holds: () => boolean, stop: AbortSignal): Promise<void> {
    if (holds() || stop.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push({ holds, go: resolve });
      stop.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  private moved(): void {
    const free = this.waiting.filter(({ holds }) => holds());
    this.waiting = this.waiting.filter((one) => !free.includes(one));
    free.forEach(({ go }) => go());
  }
}
