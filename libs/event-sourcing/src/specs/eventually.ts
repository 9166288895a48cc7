import { setTimeout as wait } from 'node:timers/promises';

const RETRY_MS = 10;

/** Repeats `check` until it no longer throws. */
export async function eventually<T>(check: () => T | Promise<T>, withinMs = 10_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(RETRY_MS);
    }
  }
}
