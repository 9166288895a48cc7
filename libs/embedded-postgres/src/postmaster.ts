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

/** The processes that serve its clients; none where there is no `ps`. They outlive a killed postmaster by a moment. */
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

/** Whether any of them still runs: a dead process that nobody has collected yet still has its number, but no command. */
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

/** The number may have gone to some other program since the server died. */
function isPostgres(pid: number, directory: string): boolean {
  if (process.platform === 'win32') return true;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(directory);
}

/** Empty when it has ended meanwhile. */
function commandOf(pid: number): string {
  try {
    return existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
