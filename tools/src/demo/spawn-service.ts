import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './demo-options.js';

export interface ServiceDefinition {
  name: string;
  port: number;
  env: Record<string, string>;
  /** What Node is told besides, such as `--inspect`. */
  flags?: readonly string[];
  /** Where the code is; this repository unless said otherwise. */
  workspace?: string;
}

const preload = new URL('../../launch/end-with-launcher.mjs', import.meta.url).href;

/**
 * A dozen processes share one machine, and each is idle most of the time. One thread and one arena of memory besides the main
 * thread save 16 MB of 143 MB per process.
 */
const frugal = {
  flags: ['--max-semi-space-size=2', '--v8-pool-size=1'],
  env: { MALLOC_ARENA_MAX: '1' },
};

/** The file that starts a service. */
export function mainOf({ name, workspace = repository }: ServiceDefinition): string {
  return join(workspace, 'apps', name, 'dist/main.js');
}

/** A process of the service, which writes to the end of the log file and ends with this process. */
export function spawnService(service: ServiceDefinition, logFile: string): ChildProcess {
  return spawnNode(service, [mainOf(service)], logFile);
}

/** Runs a program with the settings of the service. */
export function spawnNode(service: ServiceDefinition, program: readonly string[], logFile: string): ChildProcess {
  const { env, port, flags = [], workspace = repository } = service;
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...frugal.flags, ...flags, '--import', preload, ...program], {
    cwd: workspace,
    env: { ...frugal.env, ...process.env, ...env, PORT: String(port) },
    // A group of its own: Ctrl-C reaches the launcher alone, which stops the services in order.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  child.on('error', () => undefined);
  return child;
}
