import { BackgroundWorker } from './background-worker.js';

/** While another instance begins what is due, there is nothing to look up. */
const shortestPauseMs = 20;

/**
 * A background worker that calls what is outside the service, several calls at a time, so that a call that hangs holds up no
 * other. Its rounds begin the calls; the end of a call wakes it. It stops when the calls under way have ended.
 */
export abstract class CallingWorker extends BackgroundWorker {
  /** Milliseconds. Also the pause after a failure. */
  protected readonly longestPauseMs = 1_000;
  private readonly calls = new Set<Promise<void>>();

  /** Resolves when the calls under way have ended, too. */
  override async beforeApplicationShutdown(): Promise<void> {
    await super.beforeApplicationShutdown();
    await Promise.all(this.calls);
  }

  protected get callsUnderWay(): number {
    return this.calls.size;
  }

  /** @param call must not reject */
  protected letRun(call: Promise<void>): void {
    const running = call.finally(() => {
      this.calls.delete(running);
      this.wake();
    });
    this.calls.add(running);
  }

  /** Returns the pause, in milliseconds, until the next call is due. */
  protected pauseUntil(dueAt: Date | undefined, now: Date): number {
    if (!dueAt) return this.longestPauseMs;
    return Math.min(this.longestPauseMs, Math.max(shortestPauseMs, +dueAt - +now));
  }
}
