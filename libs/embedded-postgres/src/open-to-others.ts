import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const othersMayEnter = 0o001;

/** Whether users other than the owner may pass through every existing directory above and including `path`. */
export function isOpenToOthers(path: string): boolean {
  const directory = resolve(path);
  const parent = dirname(directory);
  const open = !existsSync(directory) || (statSync(directory).mode & othersMayEnter) !== 0;
  return open && (parent === directory || isOpenToOthers(parent));
}
