import { setImmediate } from 'node:timers/promises';

/** Asks again until it is so; Jest's own time-out ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setImmediate();
}
