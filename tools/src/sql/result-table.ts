import type { QueryArrayResult } from 'pg';

/** What a statement answered: its rows as a table, or how many it changed. */
export function resultText({ command, rowCount, fields, rows }: QueryArrayResult): string {
  if (fields.length === 0) return rowCount === null ? (command ?? '') : `${command} ${rowCount}`;
  const cells = rows.map((row) => (row as unknown[]).map(textOf));
  const widths = fields.map(({ name }, n) => Math.max(name.length, ...cells.map((row) => row[n]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => ` ${cell.padEnd(widths[n]!)} `)
      .join('|')
      .trimEnd();
  return [
    line(fields.map(({ name }) => name)),
    widths.map((width) => '-'.repeat(width + 2)).join('+'),
    ...cells.map(line),
    `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`,
  ].join('\n');
}

/** On one line; control characters may be a stranger's, and do things to a terminal. */
function textOf(value: unknown): string {
  if (value === null) return '';
  return String(value).replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, (sign) => JSON.stringify(sign).slice(1, -1));
}
