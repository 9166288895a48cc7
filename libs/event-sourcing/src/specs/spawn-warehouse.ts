import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '@tradewind/embedded-postgres';

const program = fileURLToPath(new URL('./warehouse-child.ts', import.meta.url));

/** An instance of the service in a separate process. */
export class SpawnedWarehouse {
  private readonly exited: Promise<unknown>;

  private constructor(
    readonly name: string,
    private readonly process: ChildProcessWithoutNullStreams,
  ) {
    this.exited = once(process, 'close');
  }

  static async start(databaseUrl: string, name: string): Promise<SpawnedWarehouse> {
    const spawned = new SpawnedWarehouse(
      name,
      spawn(process.execPath, [...typescriptFlags, program, databaseUrl, name]),
    );
    spawned.process.stderr.pipe(process.stderr);
    const ready = once(spawned.process.stdout, 'data');
    const ended = spawned.exited.then(() => Promise.reject(new Error(`${name} did not start`)));
    await Promise.race([ready, ended]);
    ended.catch(() => undefined);
    return spawned;
  }

  /** Resolves when it has stopped in the middle of projecting an event. */
  async hang(): Promise<void> {
    const hanging = once(this.process.stdout, 'data');
    this.process.stdin.write('hang\n');
    await hanging;
  }

  thaw(): void {
    this.process.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }
}
