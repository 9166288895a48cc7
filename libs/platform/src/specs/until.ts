import { setImmediate } from 'node:timers/promises';

const WITHIN_MS = 25_000;

/** Asks again until it is so, for 25 s at most. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not become so within ${WITHIN_MS} ms: ${isSo.toString()}`);
    await setImmediate();
  }
}
