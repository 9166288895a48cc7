import { Injectable } from '@nestjs/common';

/** Wakes the lane worker of this process when a letter may have become due. A wake-up while it works is kept for its next wait. */
@Injectable()
export class LaneSignal {
  private pending = false;
  private waiter: (() => void) | undefined;

  wake(): void {
    this.pending = true;
    this.waiter?.();
  }

  /** Resolves when woken, or after `ms`. */
  async wait(ms: number): Promise<void> {
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
    this.pending = false;
  }
}
