import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '@tradewind/embedded-postgres';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The service in a process of its own, which can be killed. */
export class SpawnedNotification {
  private process: ChildProcessByStdio<null, Readable, Readable> | undefined;
  /** Everything that all processes have written so far. */
  log = '';

  constructor(private readonly env: Record<string, string>) {}

  start(): void {
    const child = spawn(process.execPath, [...typescriptFlags, program], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.log += text));
    }
    this.process = child;
  }

  /** As a power cut would end it: it can not finish anything. */
  async kill(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }
}
