import type { Overdue } from './overdue-deadlines.js';

/** One sentence about a kind, for people. */
export function sentenceOn({ kind, count, failing, oldestSeconds, isHandled }: Overdue): string {
  const since = `the oldest since ${Math.round(oldestSeconds)} s`;
  const why = isHandled
    ? failing > 0
      ? `, ${failing} of them failing`
      : ''
    : ', and this release does not handle them';
  return `${count} ${kind} deadlines are overdue, ${since}${why}`;
}
