import type { PendingDeadline } from './process.js';

export interface Countdown {
  /** `4:12`, or how long it is over. */
  readonly text: string;
  readonly isOver: boolean;
  /** The share of the time that is left, from 0 to 1. */
  readonly left: number;
}

/** @param now by the clock of the service, in ms since the epoch */
export function countdownOf({ setAt, until }: PendingDeadline, now: number): Countdown {
  const leftMs = until - now;
  const share = until > setAt ? leftMs / (until - setAt) : 0;
  return { text: spanText(Math.abs(leftMs)), isOver: leftMs < 0, left: Math.min(1, Math.max(0, share)) };
}

/** `0:09`, `4:12`, `3:07:00`, `13 days 4 h` */
export function spanText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3_600) % 24];
  const [minutes, rest] = [Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'} ${hours} h`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
