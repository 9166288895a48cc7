/** `0.4 ms`, `41 ms`, `9.1 s`, `2 min 5 s` */
export function durationText(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}

/** `+1,139`: milliseconds since the flow began. */
export const offsetText = (ms: number): string => `+${Math.round(ms).toLocaleString('en')}`;

/** A long id by its beginning. */
export const shortId = (id: string): string => (id.length <= 18 ? id : `${id.slice(0, 16)}…`);
