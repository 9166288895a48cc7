import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A PostgreSQL server as its postmaster.pid describes it. */
export interface Postmaster {
  pid: number;
  port: number;
}

export const pidFileOf = (directory: string): string => join(directory, 'postmaster.pid');

/** The server that runs on this cluster, or undefined if there is none or its pid file is left over from a dead one. */
export function runningPostmaster(directory: string): Postmaster | undefined {
  const file = pidFileOf(directory);
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !isAlive(pid) || !isPostgres(pid, directory)) return undefined;
  return { pid, port: port ?? 0 };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The number may have gone to some other program since the server died. */
function isPostgres(pid: number, directory: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    const command = existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(directory);
  } catch {
    return false;
  }
}
