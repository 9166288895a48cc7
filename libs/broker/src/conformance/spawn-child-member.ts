import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ChildOrders, ChildReport } from './child-member.js';
import { eventually } from './eventually.js';
import type { History } from './history.js';

const register = new URL('../../../embedded-postgres/test-setup/register-typescript.mjs', import.meta.url).href;
const program = fileURLToPath(new URL('./child-member.ts', import.meta.url));

/** A member of a group in a separate process. The records that it handles are added to the history. */
export class ChildMember {
  private readonly reports = new Set<ChildReport['kind']>();
  private readonly exited: Promise<unknown>;

  private constructor(
    private readonly process: ChildProcessWithoutNullStreams,
    history: History,
  ) {
    this.exited = once(process, 'close');
    process.stderr.resume();
    createInterface({ input: process.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const report = JSON.parse(line) as ChildReport;
      this.reports.add(report.kind);
      if (report.kind === 'handled') history.add({ ...report, offset: BigInt(report.offset) });
    });
  }

  static async start(orders: ChildOrders, history: History): Promise<ChildMember> {
    const child = spawn(process.execPath, ['--import', register, program, JSON.stringify(orders)]);
    const member = new ChildMember(child, history);
    await member.until('joined');
    return member;
  }

  async until(kind: ChildReport['kind']): Promise<void> {
    await eventually(() => this.reports.has(kind) || this.process.exitCode !== null);
    if (!this.reports.has(kind)) throw new Error(`The child ended before it was ${kind}`);
  }

  /** Lets a hanging handler continue. */
  goOn(): void {
    this.process.stdin.write('\n');
  }

  freeze(): void {
    this.process.kill('SIGSTOP');
  }

  thaw(): void {
    this.process.kill('SIGCONT');
  }

  async close(): Promise<void> {
    this.process.stdin.end();
    await this.exited;
  }

  /** Kills it at once. When this resolves, the history contains all earlier reports. */
  async kill(): Promise<void> {
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
    await this.exited;
  }
}
