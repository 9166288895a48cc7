import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort, typescriptFlags } from '@tradewind/embedded-postgres';

const program = fileURLToPath(new URL('./running-parcel-desk-child.ts', import.meta.url));

/** A parcel desk in a process of its own, started as in production, with the settings of this process. */
export class RunningParcelDesk {
  /** All that it has written to stdout and stderr. */
  logged = '';

  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(settings: Readonly<Record<string, string>>): Promise<RunningParcelDesk> {
    const port = await freePort();
    const child = spawn(process.execPath, [...typescriptFlags, program], {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const desk = new RunningParcelDesk(`http://127.0.0.1:${port}`, child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (desk.logged += String(chunk)));
    const ended = once(child, 'exit');
    while (!desk.logged.includes('parcel-desk answers at')) {
      await Promise.race([once(child.stdout, 'data'), ended]);
      if (child.exitCode !== null) throw new Error(desk.logged);
    }
    return desk;
  }

  /** Resolves once the process has ended by itself. */
  async died(): Promise<void> {
    if (this.process.signalCode === null && this.process.exitCode === null) await once(this.process, 'exit');
  }

  async stop(): Promise<void> {
    if (this.process.signalCode !== null || this.process.exitCode !== null) return;
    this.process.kill('SIGKILL');
    await once(this.process, 'close');
  }
}
