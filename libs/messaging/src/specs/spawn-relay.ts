import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '@tradewind/embedded-postgres';
import { eventually } from './eventually.js';
import type { RelayOrders, RelayRole } from './relay-child.js';

const program = fileURLToPath(new URL('./relay-child.ts', import.meta.url));
const CHANGE_MS = 30_000;

/** A relay in a separate process. */
export class SpawnedRelay {
  role: RelayRole = 'stopped';
  private readonly exited: Promise<unknown>;

  private constructor(
    readonly name: string,
    private readonly process: ChildProcessWithoutNullStreams,
  ) {
    this.exited = once(process, 'close');
    process.stderr.resume();
    createInterface({ input: process.stdout }).on('line', (line) => (this.role = line as RelayRole));
  }

  static start(orders: RelayOrders): SpawnedRelay {
    return new SpawnedRelay(
      orders.name,
      spawn(process.execPath, [...typescriptFlags, program, JSON.stringify(orders)]),
    );
  }

  async until(role: RelayRole): Promise<void> {
    await eventually(() => {
      if (this.process.exitCode !== null) throw new Error(`The relay ended with ${this.process.exitCode}`);
      if (this.role !== role) throw new Error(`The relay is ${this.role}, not ${role}`);
    }, CHANGE_MS);
  }

  freeze(): void {
    this.process.kill('SIGSTOP');
  }

  thaw(): void {
    this.process.kill('SIGCONT');
  }

  /** As a deployment does. */
  async stop(): Promise<void> {
    this.process.stdin.end();
    await this.exited;
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }
}
