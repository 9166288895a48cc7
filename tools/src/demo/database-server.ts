import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tradewind/embedded-postgres';
import { DemoError } from './demo-error.js';
import { Responsiveness } from './responsiveness.js';

const settings = { max_connections: 200, shared_buffers: '64MB', jit: 'off' };
const lookEveryMs = 250;
const firstPauseMs = 250;
const restartsAtMost = 5;
const steadyAfterMs = 60_000;

/**
 * The shop's PostgreSQL; started again on its port when it dies, with a growing pause. One that hangs is reported and left
 * alone: it may wake up, and somebody may have stopped it to look at it.
 */
export class DatabaseServer {
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {}

  /** Throws `EmbeddedPostgresError` with a sentence for the user. */
  static async start(dataDir: string): Promise<DatabaseServer> {
    return new DatabaseServer(dataDir, await startEmbeddedPostgres({ dataDir, settings }));
  }

  get url(): string {
    return this.server.url;
  }

  /** Watches until {@link stop}. Calls `onGivenUp` when PostgreSQL does not come back. */
  supervise(onGivenUp: (error: DemoError) => void): void {
    this.watching = this.watch().catch((error: unknown) => {
      if (error instanceof DemoError) onGivenUp(error);
      else if (!this.stopping.signal.aborted) throw error;
    });
  }

  /** Ends it as a crash would. */
  kill(): Promise<void> {
    return this.server.kill();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.watching;
    await this.server.stop();
  }

  private async watch(): Promise<void> {
    const responsiveness = new Responsiveness();
    const { signal } = this.stopping;
    let since = Date.now();
    let deaths = 0;
    while (!signal.aborted) {
      await pause(lookEveryMs, undefined, { signal });
      if (this.server.isRunning()) {
        await responsiveness.look(this.server);
        continue;
      }
      if (Date.now() - since > steadyAfterMs) deaths = 0;
      deaths = await this.restart(deaths, signal);
      since = Date.now();
    }
  }

  /** Resolves with the number of deaths in a row. Throws `DemoError` when there were too many. */
  private async restart(deaths: number, signal: AbortSignal): Promise<number> {
    const { port, logFile } = this.server;
    let reason = 'It ends soon after each start.';
    for (let death = deaths; death < restartsAtMost; death++) {
      const pauseMs = firstPauseMs * 2 ** death;
      console.log(`  ! PostgreSQL ended; starting it again in ${pauseMs / 1000} s, see ${logFile}`);
      await pause(pauseMs, undefined, { signal });
      try {
        this.server = await startEmbeddedPostgres({ dataDir: this.dataDir, port, settings });
        console.log('  ! PostgreSQL answers again');
        return death + 1;
      } catch (error) {
        reason = (error as Error).message;
      }
    }
    throw new DemoError(`PostgreSQL ended and did not come back after ${restartsAtMost} attempts. ${reason}`);
  }
}
