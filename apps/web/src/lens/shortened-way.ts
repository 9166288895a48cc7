import type { WaySign } from './flow.js';

export const mostSigns = 12;

/** The beginning of a way, and how many of its signs are left out. */
export function shortened(way: readonly WaySign[], most: number) {
  return way.length <= most ? { signs: way, left: 0 } : { signs: way.slice(0, most - 1), left: way.length - most + 1 };
}
