import { readFileSync } from 'node:fs';

/** How a command is used. A file of its own, so that `--help` can be answered before anything is built. */
export function usageOf(command: string): string {
  return readFileSync(new URL(`../usage/${command}.txt`, import.meta.url), 'utf8').trimEnd();
}
