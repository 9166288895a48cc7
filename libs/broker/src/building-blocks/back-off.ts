/** Delays that double from `firstMs` to `mostMs`, each reduced at random by up to a half. */
export class BackOff {
  private attempts = 0;

  constructor(
    private readonly firstMs: number,
    private readonly mostMs: number,
  ) {}

  nextMs(): number {
    const ceiling = Math.min(this.mostMs, this.firstMs * 2 ** this.attempts);
    if (ceiling < this.mostMs) this.attempts += 1;
    return ceiling * (0.5 + Math.random() / 2);
  }

  reset(): void {
    this.attempts = 0;
  }
}

/** Resolves after `ms`, or as soon as the signal is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
