import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { answersOk } from './answers-ok.js';
import { DemoError } from './demo-error.js';
import { identityOf, type ProcessIdentity } from './process-identity.js';
import { spawnService, type ServiceDefinition } from './spawn-service.js';

const firstPauseMs = 500;
const longestPauseMs = 15_000;
const hardStopAfterMs = 12_000;
const steadyAfterMs = 30_000;

/** What somebody sees to instead of the process itself. */
export interface Upkeep {
  /** Told how it ended when nobody stopped it; whoever listens decides when it starts again. */
  readonly onDeath?: (how: string) => void;
  readonly spawn?: typeof spawnService;
}

/**
 * A service as a process of its own. It is started again when it dies, unless somebody else sees to that. The pause grows while
 * it dies soon after each start.
 */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private nextStart: NodeJS.Timeout | undefined;
  private stopping = false;
  private deaths = 0;
  private startedAt = 0;

  constructor(
    readonly definition: ServiceDefinition,
    private readonly logFile: string,
    private readonly onChange: () => void,
    private readonly upkeep: Upkeep = {},
  ) {
    if (existsSync(logFile)) renameSync(logFile, logFile.replace(/\.log$/, '.previous.log'));
  }

  get identity(): ProcessIdentity | undefined {
    return this.child?.pid === undefined ? undefined : identityOf(this.child.pid);
  }

  /** Whether its process has ended though nobody stopped it. */
  get isDead(): boolean {
    return this.deaths > 0 && (this.child?.exitCode ?? this.child?.signalCode ?? null) !== null;
  }

  start(): void {
    this.startedAt = Date.now();
    this.child = (this.upkeep.spawn ?? spawnService)(this.definition, this.logFile);
    this.child.on('exit', (code, signal) => this.exited(code ?? signal));
    this.onChange();
  }

  /** Ends the process if there is one, and starts it anew. */
  async restart(stopWithinMs: number): Promise<void> {
    await this.stop(stopWithinMs);
    this.stopping = false;
    this.deaths = 0;
    this.start();
  }

  /** Resolves when the service says that it is ready. Gives up when it has died three times, or once if it is not started again. */
  async ready(timeoutMs: number, cancelled?: AbortSignal): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    const deathsAtMost = this.upkeep.onDeath ? 0 : 2;
    while (!(await answersOk(`http://127.0.0.1:${this.definition.port}/health/ready`))) {
      cancelled?.throwIfAborted();
      if (this.deaths > deathsAtMost) throw new DemoError(this.complaint('does not start'));
      if (Date.now() > deadline) throw new DemoError(this.complaint(`was not ready within ${timeoutMs / 1000} s`));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    this.deaths = 0;
  }

  async stop(withinMs = hardStopAfterMs): Promise<void> {
    this.stopping = true;
    clearTimeout(this.nextStart);
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const hardStop = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await exited;
    clearTimeout(hardStop);
  }

  kill(): void {
    this.stopping = true;
    clearTimeout(this.nextStart);
    this.child?.kill('SIGKILL');
  }

  private exited(how: number | string | null): void {
    this.onChange();
    if (this.stopping) return;
    this.deaths = Date.now() - this.startedAt > steadyAfterMs ? 1 : this.deaths + 1;
    if (this.upkeep.onDeath) return this.upkeep.onDeath(String(how));
    const pauseMs = Math.min(firstPauseMs * 2 ** (this.deaths - 1), longestPauseMs);
    console.log(
      `  ! ${this.definition.name} ended (${how}); starting it again in ${pauseMs / 1000} s, see ${this.logFile}`,
    );
    this.nextStart = setTimeout(() => this.start(), pauseMs);
  }

  complaint(what: string): string {
    const lastLines = readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-15).join('\n');
    const reason = /ENOSPC|No space left/.test(lastLines) ? 'The disk is full: ' : '';
    return `${reason}${this.definition.name} ${what}. The end of ${this.logFile}:\n\n${lastLines}`;
  }
}
