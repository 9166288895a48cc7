import { setTimeout as pause } from 'node:timers/promises';

const longestMs = 60_000;

/** Waits for a time that is random around `averageMs` (exponentially distributed), or until the signal ends it. */
export async function linger(averageMs: number, stop: AbortSignal): Promise<void> {
  const ms = Math.min(longestMs, -Math.log(1 - Math.random()) * averageMs);
  await pause(ms, undefined, { signal: stop }).catch(() => undefined);
}

/** Waits so that something happens `perMinute` times a minute, evenly; a rate of 0 is looked at again every second. */
export async function keepPace(perMinute: number, stop: AbortSignal): Promise<void> {
  const ms = perMinute === 0 ? 1_000 : 60_000 / perMinute;
  await pause(Math.min(ms, 1_000), undefined, { signal: stop }).catch(() => undefined);
}

export function chance(ofAHundred: number): boolean {
  return Math.random() * 100 < ofAHundred;
}

export function pick<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}
