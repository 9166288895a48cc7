import { clip } from '../trail/layout.js';
import { paint, type Style } from '../trail/colours.js';
import type { LetterSummary } from './letters.js';
import { oneLine } from './printable.js';

const heads = ['LETTER', 'STATE', 'TYPE', 'KEY', 'TRIES', 'SINCE (UTC)', 'ERROR'];
const mostWide = [24, 9, 46, 38, 5, 20, 70];

const styles: Record<string, Style> = { dead: 'red', retrying: 'yellow', parked: 'dim', discarded: 'dim' };

/** One line each, in columns. */
export function lettersTable(service: string, letters: readonly LetterSummary[]): string {
  const rows = letters.map((letter) => cellsOf(service, letter));
  const widths = heads.map((head, column) =>
    Math.min(mostWide[column]!, Math.max(head.length, ...rows.map((cells) => cells[column]!.length))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => clip(cell, widths[i]!).padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return [
    paint('bold', line(heads)),
    ...rows.map((cells, i) => paint(styles[letters[i]!.state] ?? [], line(cells))),
  ].join('\n');
}

function cellsOf(
  service: string,
  { id, state, type, key, attempts, firstFailedAt, parkedAt, error, errorName, discardReason }: LetterSummary,
): string[] {
  const since = (firstFailedAt ?? parkedAt ?? '').slice(0, 19).replace('T', ' ');
  const why = discardReason ?? (error === null ? '' : `${errorName ?? 'Error'}: ${error.replace(`${type}: `, '')}`);
  return [`${service}/${id}`, state, oneLine(type ?? '–'), oneLine(key ?? '–'), String(attempts), since, oneLine(why)];
}
