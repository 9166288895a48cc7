import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '@tradewind/embedded-postgres';
import { eventually } from './eventually.js';

const program = fileURLToPath(new URL('./diary-child.ts', import.meta.url));

/** An instance in a separate process, so that it can be killed. */
export class SpawnedDiary {
  private readonly exited: Promise<unknown>;
  private said = '';
  private complaints = '';

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    this.exited = once(process, 'close');
    process.stdout.on('data', (text: Buffer) => (this.said += text.toString()));
    process.stderr.on('data', (text: Buffer) => (this.complaints += text.toString()));
  }

  static async start(url: string): Promise<SpawnedDiary> {
    const diary = new SpawnedDiary(spawn(process.execPath, [...typescriptFlags, program, url]));
    await diary.until('started');
    return diary;
  }

  /** Resolves when the process has written this text. */
  async until(text: string): Promise<void> {
    await eventually(() => {
      if (!this.said.includes(text)) throw new Error(`The process did not say ${text}: ${this.complaints}`);
    }, 25_000);
  }

  /** Kills it at once. */
  async kill(): Promise<void> {
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
    await this.exited;
  }
}
