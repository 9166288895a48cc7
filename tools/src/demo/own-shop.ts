import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import { DataDirectory } from './data-directory.js';
import { Demo } from './demo.js';
import { readDemoOptions } from './demo-options.js';

export interface OwnShopOptions<T> {
  /** One word, which is part of the name of the directory. */
  readonly purpose: string;
  /** Aborted when the shop's PostgreSQL does not come back. */
  readonly stop: AbortController;
  /** Whether nobody needs the logs and the data any more. Default: the work has not thrown. */
  readonly isFine?: (outcome: T) => boolean;
}

/** Runs the work beside a shop that is started for it alone, on a port and data of its own, and stopped afterwards. */
export async function inOwnShop<T>(
  { purpose, stop, isFine = () => true }: OwnShopOptions<T>,
  work: (demo: Demo) => Promise<T>,
): Promise<T> {
  const directory = new DataDirectory(mkdtempSync(join(tmpdir(), `tradewind-${purpose}-`)));
  directory.lock();
  const giveUp = (error: Error) => {
    console.error(`\n${error.message}`);
    stop.abort();
  };
  const demo = new Demo(directory, { ...readDemoOptions([]), port: await freePort() }, giveUp);
  let fine = false;
  try {
    await demo.start();
    const outcome = await work(demo);
    fine = isFine(outcome);
    return outcome;
  } finally {
    await demo.stop();
    if (fine) directory.remove();
    else console.log(`The logs and the data are left in ${directory.path}`);
  }
}
