import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const sharedHome = '/var/lib/tradewind';

/** The place for root's files that another user must reach, if the project or its data are in a closed directory. */
export function inSharedHome(name: string): string {
  mkdirSync(sharedHome, { recursive: true });
  chmodSync(sharedHome, 0o755);
  return join(sharedHome, name);
}
