import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serverFolders } from './server-folder.mjs';

/** Finds the servers of runs that were killed before they could clean up. */
export async function removeLeftOvers(remove) {
  for (const folder of serverFolders) {
    for (const name of readdirSync(folder)) {
      const pid = /^tradewind-test-(\d+)-/.exec(name)?.[1];
      if (pid && !isAlive(Number(pid))) await remove(join(folder, name)).catch(() => undefined);
    }
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
