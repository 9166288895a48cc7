const two = (part: number): string => String(part).padStart(2, '0');

/** What a field for a local date and time holds: `2026-12-09T18:00`. */
export const localText = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** The same as a moment that services understand; undefined when nothing sensible was typed. */
export function momentOf(local: string): string | undefined {
  const moment = new Date(local);
  return local === '' || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
