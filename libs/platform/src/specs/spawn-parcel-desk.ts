import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '@tradewind/embedded-postgres';

const program = fileURLToPath(new URL('./parcel-desk-child.ts', import.meta.url));

/** A parcel desk in a separate process with the settings of this one. It reports how long its event loop was blocked. */
export class SpawnedParcelDesk {
  url = '';

  private constructor(
    private readonly process: ChildProcessByStdio<Writable, Readable, null>,
    private readonly lines: Interface,
  ) {}

  static async start(): Promise<SpawnedParcelDesk> {
    const child = spawn(process.execPath, [...typescriptFlags, program], {
      env: { ...process.env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const desk = new SpawnedParcelDesk(child, createInterface({ input: child.stdout }));
    desk.url = await desk.nextLine();
    return desk;
  }

  /**
   * Returns how long `work` blocked the event loop at most, in ms. The loop may stand still because the machine is
   * busy, and the process may use CPU without blocking the loop. A blocked loop shows in both figures, so the smaller
   * one counts. The result is the best of five runs.
   */
  async heldBy(work: () => Promise<unknown>): Promise<number> {
    const figures: number[] = [];
    for (let time = 0; time < 5; time++) {
      await this.measured();
      await work();
      const { longestMs, cpuMs } = await this.measured();
      figures.push(Math.min(longestMs, cpuMs));
    }
    return Math.min(...figures);
  }

  async stop(): Promise<void> {
    this.process.kill('SIGKILL');
    await once(this.process, 'close');
  }

  private async measured(): Promise<{ longestMs: number; cpuMs: number }> {
    this.process.stdin.write('\n');
    return JSON.parse(await this.nextLine()) as { longestMs: number; cpuMs: number };
  }

  private async nextLine(): Promise<string> {
    const [line] = (await once(this.lines, 'line')) as [string];
    return line;
  }
}
