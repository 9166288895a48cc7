import { Injectable } from '@nestjs/common';
import { TooBusyError } from './too-busy.error.js';

/** Half of libuv's four threads: the other half is for name look-ups and files. */
const atOnce = 2;
const waitingAtMost = 100;
const longestWaitMs = 5_000;

type Start = () => void;

/** The one queue for all work on passwords, each of which takes a core, 19 MiB and a few statements. First come, first served. */
@Injectable()
export class PasswordQueue {
  private readonly waiting = new Set<Start>();
  private running = 0;

  /** @throws TooBusyError when too many wait, or it would wait for too long; then `work` has not begun */
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
    if (this.waiting.size >= waitingAtMost) throw new TooBusyError();
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(impatience);
        resolve();
      };
      const impatience = setTimeout(() => {
        this.waiting.delete(start);
        reject(new TooBusyError());
      }, longestWaitMs);
      this.waiting.add(start);
    });
  }

  /** Hands the place of what has ended to the first that waits. */
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
