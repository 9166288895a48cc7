import { setTimeout as pause } from 'node:timers/promises';

const pauseMs = 100;

/** Polls until the condition holds; false when it did not within `timeoutMs`. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
  stop?: AbortSignal,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline || stop?.aborted) return false;
    await pause(pauseMs);
  }
  return true;
}
