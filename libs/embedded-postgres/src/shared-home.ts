import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const sharedHome = '/var/lib/tradewind';

/** Where root keeps what another user must be able to reach, when the project or its data lie in a closed directory. */
export function inSharedHome(name: string): string {
  mkdirSync(sharedHome, { recursive: true });
  chmodSync(sharedHome, 0o755);
  return join(sharedHome, name);
}
