/** Ends the wait of a worker in this process. A wake-up that comes while it works is kept for its next wait. */
export class WakeUp {
  private pending = false;
  private waiter: (() => void) | undefined;

  wake(): void {
    this.pending = true;
    this.waiter?.();
  }

  /** Resolves `true` when woken, `false` after `ms`. */
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
