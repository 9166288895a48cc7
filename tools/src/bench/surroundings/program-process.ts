import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usageOf, type ProcessUsage } from './process-usage.js';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));

export interface ProgramStart {
  readonly name: string;
  /** A JavaScript file. It must send the message `ready`, unless `readyUrl` is set. */
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Responds with 2xx when the program is ready. */
  readonly readyUrl?: string;
  readonly nodeOptions?: readonly string[];
  readonly directory: string;
}

const READY_MS = 60_000;
const STOP_MS = 15_000;
let started = 0;

/** Runs a program of this project in a separate process, so that its CPU and memory can be measured separately. */
export class ProgramProcess {
  readonly child: ChildProcess;
  private readonly logFile: string;
  private readonly said = new Set<string>();

  constructor(private readonly start: ProgramStart) {
    this.logFile = join(start.directory, `${start.name}-${(started += 1)}.log`);
    const log = openSync(this.logFile, 'a');
    const flags = [...(start.nodeOptions ?? []), ...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? [])];
    this.child = spawn(process.execPath, [...flags, start.file, ...(start.args ?? [])], {
      cwd: repository,
      env: { ...process.env, ...start.env },
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child.on('message', (message) => typeof message === 'string' && this.said.add(message));
  }

  /** @throws Error with the end of the program's output if it ends or does not become ready in time */
  async ready(): Promise<void> {
    const deadline = Date.now() + READY_MS;
    while (!(await this.isReady())) {
      if (this.hasEnded || Date.now() > deadline) throw new Error(this.complaint());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Resolves with the program's next message that `accepts` accepts. Rejects if the program ends first. */
  message<T>(accepts: (message: unknown) => message is T): Promise<T> {
    return new Promise((resolve, reject) => {
      const hear = (message: unknown) => {
        if (!accepts(message)) return;
        this.child.off('message', hear).off('exit', fail);
        resolve(message);
      };
      const fail = () => reject(new Error(this.complaint()));
      this.child.on('message', hear).once('exit', fail);
    });
  }

  send(message: object | string): void {
    this.child.send(message);
  }

  usage(): ProcessUsage {
    return usageOf(this.child.pid!);
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const hardStop = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    await exited;
    clearTimeout(hardStop);
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async isReady(): Promise<boolean> {
    const { readyUrl } = this.start;
    if (readyUrl === undefined) return this.said.has('ready');
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer?.ok ?? false;
  }

  private complaint(): string {
    const lines = readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-20).join('\n');
    return `${this.start.name} ended or was not ready; the end of its output:\n${lines}`;
  }
}
