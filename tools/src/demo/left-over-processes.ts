import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isRunning, type ProcessIdentity } from './process-identity.js';

const gracePeriodMs = 12_000;

export function rememberProcesses(file: string, processes: ProcessIdentity[]): void {
  writeFileSync(file, JSON.stringify(processes));
}

/** Stops the services that a killed launcher could not stop itself. */
export async function endLeftOverProcesses(file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const leftOver = (JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity[]).filter(isRunning);
  leftOver.forEach((process) => signal(process, 'SIGTERM'));
  const deadline = Date.now() + gracePeriodMs;
  while (leftOver.some(isRunning) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
  leftOver.filter(isRunning).forEach((process) => signal(process, 'SIGKILL'));
  return leftOver.length;
}

function signal({ pid }: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime.
  }
}
