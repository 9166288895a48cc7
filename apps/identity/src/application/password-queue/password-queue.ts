import { Injectable } from '@nestjs/common';
import { TooBusyError } from '@tradewind/application';

/** Half of libuv's four threads. Name look-ups and files use the other half. */
const atOnce = 2;
const waitingAtMost = 100;
const longestWaitMs = 5_000;

const retryAfterSeconds = 5;

type Start = () => void;

/** The one queue for all work on passwords. Each piece takes a core, 19 MiB, and a few statements. First come, first served. */
@Injectable()
export class PasswordQueue {
  private readonly waiting = new Set<Start>();
  private running = 0;

  /** @throws TooBusyError when the queue is full, or when `work` has waited for too long. Then `work` has not begun. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) await this.turn();
    else this.running += 1;
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.size >= waitingAtMost) throw tooBusy();
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(impatience);
        resolve();
      };
      const impatience = setTimeout(() => {
        this.waiting.delete(start);
        reject(tooBusy());
      }, longestWaitMs);
      this.waiting.add(start);
    });
  }

  /** Gives the free place to the first that waits. */
  private passOn(): void {
    const [first] = this.waiting;
    if (!first) {
      this.running -= 1;
      return;
    }
    this.waiting.delete(first);
    first();
  }
}

function tooBusy(): TooBusyError {
  return new TooBusyError('Too many people sign in or register at once', retryAfterSeconds);
}
