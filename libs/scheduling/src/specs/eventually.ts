import { setTimeout as pause } from 'node:timers/promises';

/** Repeats `expectation` until it holds; rejects with its last error. */
export async function eventually(expectation: () => Promise<void> | void, limitMs = 15_000): Promise<void> {
  for (const end = performance.now() + limitMs; ;) {
    try {
      return await expectation();
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(10);
    }
  }
}
