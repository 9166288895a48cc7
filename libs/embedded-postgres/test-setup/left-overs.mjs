import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Finds the servers of runs that were killed before they could clean up. */
export async function removeLeftOvers(remove) {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^tradewind-test-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await remove(join(tmpdir(), name)).catch(() => undefined);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
