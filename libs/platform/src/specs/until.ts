import { setImmediate } from 'node:timers/promises';

const WITHIN_MS = 25_000;

/** Repeats the check until it returns true, for at most 25 s. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not become so within ${WITHIN_MS} ms: ${isSo.toString()}`);
    await setImmediate();
  }
}
