import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A PostgreSQL server as its postmaster.pid describes it. */
export interface Postmaster {
  pid: number;
  port: number;
}

export const pidFileOf = (directory: string): string => join(directory, 'postmaster.pid');

/** Returns the server that runs on this cluster, or undefined if there is none or the pid file is stale. */
export function runningPostmaster(directory: string): Postmaster | undefined {
  const file = pidFileOf(directory);
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !isAlive(pid) || !isPostgres(pid, directory)) return undefined;
  return { pid, port: port ?? 0 };
}

/** Returns the processes that serve its clients; none without `ps`. They outlive a killed postmaster by a moment. */
export function backendsOf({ pid }: Postmaster): number[] {
  try {
    const processes = execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' }).trim().split('\n');
    return processes
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([parent, child]) => (parent === pid ? child! : []));
  } catch {
    return [];
  }
}

/** Whether any of them is still running. A zombie process still has its pid, but no command line. */
export function anyRuns(pids: readonly number[]): boolean {
  return pids.some((pid) => isAlive(pid) && commandOf(pid).startsWith('postgres'));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The pid may have been reused by another program since the server died. */
function isPostgres(pid: number, directory: string): boolean {
  if (process.platform === 'win32') return true;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(directory);
}

/** Returns an empty string if the process has ended in the meantime. */
function commandOf(pid: number): string {
  try {
    return existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
