const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** A time as people write it. Where its reader lives is not known, so it says which time it is. */
export function formatTime(instant: string): string {
  return `${clock.format(new Date(instant))} UTC`;
}
