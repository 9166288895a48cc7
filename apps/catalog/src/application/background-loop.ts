/** Runs a round of work again and again, each after the pause that the one before asked for, or at once when woken. */
export class BackgroundLoop {
  private ending = false;
  private woken = false;
  private endPause: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  /** @param round answers with the pause before the next one, in milliseconds; must not throw */
  constructor(private readonly round: () => Promise<number>) {}

  start(): void {
    this.running = this.run();
  }

  wake(): void {
    this.woken = true;
    this.endPause();
  }

  /** Resolves when the round that is under way has ended; none follows. */
  async stop(): Promise<void> {
    this.ending = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.ending) {
      this.woken = false;
      const pauseMs = await this.round();
      if (!this.ending && !this.woken) await this.pause(pauseMs);
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
