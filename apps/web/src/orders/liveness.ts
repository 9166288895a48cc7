import type { Connection } from '../api/follow-stream.js';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** `just now`, `12 s ago`, `3 min ago`, `2 h ago` */
export function agoText(ageMs: number): string {
  if (ageMs < 5 * second) return 'just now';
  if (ageMs < minute) return `${Math.floor(ageMs / second)} s ago`;
  if (ageMs < hour) return `${Math.floor(ageMs / minute)} min ago`;
  return `${Math.floor(ageMs / hour)} h ago`;
}

/** Says how fresh the order on this page is, and how more is heard of it. */
export function livenessText(connection: Connection, ageMs: number): string {
  const updated = `pdated ${agoText(ageMs)}`;
  switch (connection) {
    case 'live':
      return `Live, u${updated}`;
    case 'reconnecting':
      return `U${updated}, connecting again`;
    default:
      return `U${updated}`;
  }
}
