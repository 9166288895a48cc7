import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessUsage {
  /** CPU time of all threads since the process started, in user and kernel mode. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

const TICK_MS = 10;

/**
 * Measures a process from outside, in the same way for every program. Returns zeros if the system does not provide the
 * values.
 */
export function usageOf(pid: number): ProcessUsage {
  try {
    if (process.platform === 'linux') return fromProc(pid);
    const [time, rss] = execFileSync('ps', ['-p', String(pid), '-o', 'time=,rss='], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    const seconds = time!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    return { cpuMs: seconds * 1000, rssMb: Number(rss) / 1024 };
  } catch {
    return { cpuMs: 0, rssMb: 0 };
  }
}

/** Parses after the last parenthesis, because the program's name in parentheses may contain spaces. */
function fromProc(pid: number): ProcessUsage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const rss = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, rssMb: Number(rss) / 1024 };
}
