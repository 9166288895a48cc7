/** Wakes a waiting worker of this process. A wake-up that arrives while the worker is busy ends its next wait. */
export class WakeUp {
  private pending = false;
  private waiter: (() => void) | undefined;

  wake(): void {
    this.pending = true;
    this.waiter?.();
  }

  /** Resolves with `true` if woken, and with `false` after `ms`. */
  async wait(ms: number): Promise<boolean> {
    if (!this.pending) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.waiter = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.waiter = undefined;
    }
    const woken = this.pending;
    this.pending = false;
    return woken;
  }
}
