import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { answersOk } from './answers-ok.js';
import { DemoError } from './demo-error.js';
import { identityOf, type ProcessIdentity } from './process-identity.js';
import { spawnService, type ServiceDefinition } from './spawn-service.js';

const firstPauseMs = 500;
const longestPauseMs = 15_000;
const hardStopAfterMs = 12_000;

/** A service as a process of its own; started again when it dies, with a growing pause. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;
  private deaths = 0;

  constructor(
    readonly definition: ServiceDefinition,
    private readonly logFile: string,
    private readonly onChange: () => void,
  ) {
    if (existsSync(logFile)) renameSync(logFile, logFile.replace(/\.log$/, '.previous.log'));
  }

  get identity(): ProcessIdentity | undefined {
    return this.child?.pid === undefined ? undefined : identityOf(this.child.pid);
  }

  start(): void {
    this.child = spawnService(this.definition, this.logFile);
    this.child.on('exit', (code, signal) => this.exited(code ?? signal));
    this.onChange();
  }

  /** Resolves when the service says that it is ready; gives up when it has died three times. */
  async ready(timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!(await answersOk(`http://127.0.0.1:${this.definition.port}/health/ready`))) {
      if (this.deaths >= 3) throw new DemoError(this.complaint('does not start'));
      if (Date.now() > deadline) throw new DemoError(this.complaint(`was not ready within ${timeoutMs / 1000} s`));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    this.deaths = 0;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const hardStop = setTimeout(() => child.kill('SIGKILL'), hardStopAfterMs);
    await exited;
    clearTimeout(hardStop);
  }

  kill(): void {
    this.stopping = true;
    clearTimeout(this.restart);
    this.child?.kill('SIGKILL');
  }

  private exited(how: number | string | null): void {
    this.onChange();
    if (this.stopping) return;
    const pauseMs = Math.min(firstPauseMs * 2 ** this.deaths++, longestPauseMs);
    console.log(
      `  ! ${this.definition.name} ended (${how}); starting it again in ${pauseMs / 1000} s, see ${this.logFile}`,
    );
    this.restart = setTimeout(() => this.start(), pauseMs);
  }

  private complaint(what: string): string {
    const lastLines = readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-15).join('\n');
    const reason = /ENOSPC|No space left/.test(lastLines) ? 'The disk is full: ' : '';
    return `${reason}${this.definition.name} ${what}. The end of ${this.logFile}:\n\n${lastLines}`;
  }
}
