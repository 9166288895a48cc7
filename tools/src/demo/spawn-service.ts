import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './demo-options.js';

export interface ServiceDefinition {
  name: string;
  port: number;
  env: Record<string, string>;
}

const preload = new URL('./end-with-launcher.js', import.meta.url).href;

/** A process of the service, which writes to the end of the log file and ends with this process. */
export function spawnService({ name, env, port }: ServiceDefinition, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  const main = join(repository, 'apps', name, 'dist/main.js');
  const flags = ['--max-semi-space-size=2', '--import', preload];
  const child = spawn(process.execPath, [...flags, main], {
    cwd: repository,
    env: { ...process.env, ...env, PORT: String(port) },
    // A group of its own: Ctrl-C reaches the launcher alone, which stops the services in order.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  child.on('error', () => undefined);
  return child;
}
