import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';

/** Works in rounds while the application runs. Each round asks for the pause before the next one; `wake` ends the pause. */
export abstract class BackgroundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private woken = false;
  private endPause: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  /** Resolves when the current round has ended; no other round follows. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.endPause();
    await this.running;
  }

  wake(): void {
    this.woken = true;
    this.endPause();
  }

  /** Returns the pause before the next round, in milliseconds. Must not throw. */
  protected abstract round(): Promise<number>;

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      const pauseMs = await this.round();
      if (!this.stopping && !this.woken) await this.pause(pauseMs);
    }
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
