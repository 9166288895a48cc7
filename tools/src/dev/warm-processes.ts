import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { spawnNode, mainOf, type ServiceDefinition } from '../demo/spawn-service.js';

const warmStart = fileURLToPath(new URL('../../launch/warm-start.mjs', import.meta.url));
/** While one file after the other is saved, the machine is for the services. */
const afterMs = 1_500;

/** For each service a process that has loaded its packages already, so that the next start has only its code to load. */
export class WarmProcesses {
  private packages: readonly string[] = [];
  private readonly ready = new Map<string, ChildProcess>();
  private timer: NodeJS.Timeout | undefined;
  private readonly wanted = new Map<string, () => ChildProcess>();

  /** From now on there may be some: these are the packages. */
  load(packages: readonly string[]): void {
    this.packages = packages;
    this.prepareSoon();
  }

  /** A process that starts the service at once; undefined when none is ready. Another one follows. */
  take(service: ServiceDefinition, logFile: string): ChildProcess | undefined {
    const { name } = service;
    const child = this.ready.get(name);
    this.ready.delete(name);
    this.wanted.set(name, () => spawnNode(service, [warmStart, mainOf(service)], logFile));
    this.prepareSoon();
    if (!child?.connected) return undefined;
    child.removeAllListeners('exit');
    child.send({ start: true });
    return child;
  }

  isReadyFor(service: string): boolean {
    return this.ready.has(service);
  }

  close(): void {
    clearTimeout(this.timer);
    this.wanted.clear();
    this.ready.forEach((child) => child.kill());
  }

  private prepareSoon(): void {
    clearTimeout(this.timer);
    if (this.packages.length > 0) this.timer = setTimeout(() => this.prepare(), afterMs);
  }

  /** One after the other, so that they leave room for a service that is restarted meanwhile. */
  private prepare(): void {
    this.timer = undefined;
    const [next] = this.wanted;
    if (!next) return;
    const [name, spawn] = next;
    this.wanted.delete(name);
    const child = spawn();
    child.once('exit', () => this.ready.delete(name));
    child.once('message', () => {
      if (!this.timer) this.prepare();
    });
    this.ready.set(name, child);
    child.send({ packages: this.packages });
  }
}
