import { setTimeout as pause } from 'node:timers/promises';

const longestMs = 60_000;

/** Waits for a time that is random around `averageMs` (exponentially distributed), or until the signal ends it. */
export async function linger(averageMs: number, stop: AbortSignal): Promise<void> {
  const ms = Math.min(longestMs, -Math.log(1 - Math.random()) * averageMs);
  await pause(ms, undefined, { signal: stop }).catch(() => undefined);
}

/**
 * Waits so that something happens so many times a minute, evenly. The rate is read again every second, because it may be
 * changed; at a rate of 0 nothing happens until then.
 */
export async function keepPace(perMinute: () => number, stop: AbortSignal): Promise<void> {
  const from = performance.now();
  for (;;) {
    const rate = perMinute();
    const leftMs = rate === 0 ? Number.POSITIVE_INFINITY : from + 60_000 / rate - performance.now();
    if (leftMs <= 0 || stop.aborted) return;
    await pause(Math.min(leftMs, 1_000), undefined, { signal: stop }).catch(() => undefined);
  }
}

export function chance(ofAHundred: number): boolean {
  return Math.random() * 100 < ofAHundred;
}

export function pick<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
