import { dataOf, type History, type LogRecord, type OutboxRow } from './history.js';

const longest = 300;
const rowsAtMost = 40;

/** All that a history tells of an id: what was asked for, committed, published, handled, and what became of it. */
export function storyOf(history: History, key: string): string[] {
  const tellsOf = (row: unknown) => JSON.stringify(row).includes(key);
  const outbox = ownOrTellingOf(history.outbox, key);
  const log = ownOrTellingOf(history.log, key).sort(byPlace);
  const ids = new Set([...outbox, ...log].map(({ id }) => id));
  const inbox = history.inbox.filter(({ id }) => ids.has(id));
  return [
    ...part('asked for', [...history.commands, ...history.checkouts].filter(tellsOf).map(short)),
    ...part('committed', outbox.map(committed)),
    ...part('published', log.map(published)),
    ...part(
      'handled',
      inbox.map(({ consumer, id }) => `${id} by ${consumer}`),
    ),
    ...part('dead letters', history.deadLetters.filter((letter) => tellsOf(letter) || ids.has(letter.id)).map(short)),
    ...Object.entries(history.shop).flatMap(([table, rows]) =>
      part(table, (rows as unknown[]).filter(tellsOf).map(short)),
    ),
  ];
}

/** The events of the key itself; of an id that is no key, all that mention it. */
function ownOrTellingOf<Row extends { readonly key: string | null }>(rows: readonly Row[], key: string): Row[] {
  const own = rows.filter((row) => row.key === key);
  return own.length > 0 ? own : rows.filter((row) => JSON.stringify(row).includes(key));
}

function part(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > rowsAtMost ? [`    … and ${lines.length - rowsAtMost} more`] : [];
  return [`  ${title}:`, ...lines.slice(0, rowsAtMost).map((line) => `    ${line}`), ...more];
}

function committed({ service, position, id, type, payload }: OutboxRow): string {
  return `${service} #${position}  ${type}  ${id}  ${short(dataOf({ payload }))}`;
}

function published({ topic, partition, offset, type, id }: LogRecord): string {
  return `${topic}[${partition}]@${offset}  ${type}  ${id}`;
}

function byPlace(a: LogRecord, b: LogRecord): number {
  return a.topic.localeCompare(b.topic) || a.partition - b.partition || a.offset - b.offset;
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
