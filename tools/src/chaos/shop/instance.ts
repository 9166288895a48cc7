import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { answersOk } from '../../demo/answers-ok.js';
import { spawnService, type ServiceDefinition } from '../../demo/spawn-service.js';
import type { TcpProxy } from '../network/tcp-proxy.js';
import { lastWordsOf } from './last-words.js';

const pauseBeforeRestartMs = 500;
const hardStopAfterMs = 15_000;

export interface Lines {
  /** To its own database. */
  readonly database?: TcpProxy;
  /** To the log in PostgreSQL; a Kafka has one line for all. */
  readonly broker?: TcpProxy;
}

/** One process of a service. It is restarted when it crashes, and crashes are counted. */
export class Instance {
  paused = false;
  crashes = 0;
  /** The last line of its log when it crashed. */
  lastWords = '';
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(
    readonly name: string,
    readonly definition: ServiceDefinition,
    readonly lines: Lines,
    readonly logFile: string,
  ) {}

  get service(): string {
    return this.definition.name;
  }

  get port(): number {
    return this.definition.port;
  }

  get pid(): number | undefined {
    return this.isRunning ? this.child?.pid : undefined;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    const child = spawnService(this.definition, this.logFile);
    this.child = child;
    this.paused = false;
    child.once('exit', () => this.ended(child));
  }

  async isReady(): Promise<boolean> {
    return this.isRunning && answersOk(`http://127.0.0.1:${this.port}/health/ready`);
  }

  /** Sends SIGKILL and starts a new process. */
  async replace(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    this.paused = false;
    if (child) await end(child, 'SIGKILL');
    if (!this.stopping) this.start();
  }

  /** Sends SIGSTOP: to others the process is dead until it resumes. */
  pause(): void {
    this.paused = true;
    this.child?.kill('SIGSTOP');
  }

  wakeUp(): void {
    this.paused = false;
    this.child?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    const child = this.child;
    if (!child || !this.isRunning) return;
    const hardStop = setTimeout(() => child.kill('SIGKILL'), hardStopAfterMs);
    await end(child, 'SIGTERM');
    clearTimeout(hardStop);
  }

  kill(): void {
    this.stopping = true;
    this.child?.kill('SIGKILL');
  }

  private ended(child: ChildProcess): void {
    if (this.stopping || this.child !== child) return;
    this.crashes += 1;
    this.lastWords = lastWordsOf(readFileSync(this.logFile, 'utf8'));
    setTimeout(() => {
      if (!this.stopping && this.child === child) this.start();
    }, pauseBeforeRestartMs);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}
