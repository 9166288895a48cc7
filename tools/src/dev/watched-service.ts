import type { NewBuild } from './compile/round.js';
import type { ServiceProcess } from '../demo/service-process.js';

const readyWithinMs = 60_000;
/** Whoever saves a file waits for it; one that a debugger holds would never end. */
const stopWithinMs = 2_000;

/** Restarts a service for each new build, one after the other; what is saved meanwhile is in the next one. */
export class WatchedService {
  private waiting: NewBuild | undefined;
  private working: Promise<void> | undefined;
  private superseded = new AbortController();
  private closed = false;

  constructor(
    private readonly process: ServiceProcess,
    private readonly tell: (line: string) => void,
  ) {}

  run(build: NewBuild): void {
    if (this.closed) return;
    this.waiting = build;
    this.superseded.abort();
    this.working ??= this.work().finally(() => (this.working = undefined));
  }

  /** Resolves when no restart is under way any more. */
  async close(): Promise<void> {
    this.closed = true;
    this.superseded.abort();
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.waiting && !this.closed) {
      const build = this.waiting;
      this.waiting = undefined;
      this.superseded = new AbortController();
      await this.restart(build, this.superseded.signal);
    }
  }

  private async restart({ service, files, savedAt }: NewBuild, superseded: AbortSignal): Promise<void> {
    await this.process.restart(stopWithinMs);
    try {
      await this.process.ready(readyWithinMs, superseded);
    } catch (error) {
      // Its death was told already.
      if (!superseded.aborted && !this.process.isDead) this.tell(`✗ ${(error as Error).message}`);
      return;
    }
    const seconds = ((Date.now() - savedAt) / 1000).toFixed(1);
    this.tell(`✓ ${service} runs ${nameOf(files)}, ${seconds} s after it was saved`);
  }
}

function nameOf([first, ...others]: readonly string[]): string {
  return others.length === 0 ? String(first) : `${first} and ${others.length} more`;
}
