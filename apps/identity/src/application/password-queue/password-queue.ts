import { Injectable } from '@nestjs/common';
import { TooBusyError } from '@tradewind/application';

/** Half of libuv's four threads. The other half stays free for DNS look-ups and file access. */
const atOnce = 2;
const waitingAtMost = 100;
const longestWaitMs = 5_000;

const retryAfterSeconds = 5;

type Start = () => void;

/**
 * The only queue for password work. Each task takes one core, 19 MiB and a few SQL statements. Tasks start in the order of
 * their arrival.
 */
@Injectable()
export class PasswordQueue {
  private readonly waiting = new Set<Start>();
  private running = 0;

  /** @throws TooBusyError when the queue is full or `work` has waited too long. In both cases `work` has not started. */
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

  /** Passes the free slot to the task that has waited longest. */
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
  return new TooBusyError('Too many people are signing in or registering at once', retryAfterSeconds);
}
