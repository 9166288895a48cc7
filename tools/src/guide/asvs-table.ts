import { readFileSync } from 'node:fs';
import { asvsLevels } from './asvs-levels.js';

export const table = new URL('../../../docs/security/asvs.md', import.meta.url);

export interface AsvsRow {
  /** The requirements that the row is about, such as V4.4.1. */
  readonly ids: readonly string[];
  readonly level: string;
  readonly state: string;
  readonly reason: string;
  readonly shown: readonly ShownBy[];
  /** Whether somebody has read what shows it, as no spec does. */
  readonly isInspected: boolean;
}

/** A link to a file, and a text that the file must contain. */
export interface ShownBy {
  readonly file: URL;
  readonly text?: string;
}

/** The ids of all requirements of levels 1 and 2. */
export const requiredIds = Object.entries(asvsLevels).flatMap(([section, levels]) =>
  [...levels].flatMap((level, n) => (level === '3' ? [] : [`${section}.${n + 1}`])),
);

export function readRows(): readonly AsvsRow[] {
  const lines = readFileSync(table, 'utf8').split('\n');
  return lines
    .filter((line) => line.startsWith('| V'))
    .map((line) => {
      const [id, level, , state, reason, shown] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const isInspected = shown!.startsWith('source: inspected');
      return { ids: idsOf(id!), level: level!, state: state!, reason: reason!, shown: shownBy(shown!), isInspected };
    });
}

export function levelOf(id: string): string | undefined {
  const [, section, number] = /^(V\d+\.\d+)\.(\d+)$/.exec(id) ?? [];
  return section && asvsLevels[section]?.[Number(number) - 1];
}

/** Reads `V4.4.1–V4.4.4` as four ids. */
function idsOf(text: string): readonly string[] {
  const [first, last = first] = text.split('–');
  const section = first!.slice(0, first!.lastIndexOf('.'));
  if (!last!.startsWith(`${section}.`)) throw new Error(`${text} is not within one section`);
  const [from, to] = [first!, last!].map((id) => Number(id.slice(section.length + 1)));
  return Array.from({ length: to! - from! + 1 }, (_, n) => `${section}.${from! + n}`);
}

function shownBy(cell: string): readonly ShownBy[] {
  const links = cell.matchAll(/\[[^\]]+\]\(([^)]+)\)(?: "([^"]+)")?/g);
  return [...links].map(([, path, text]) => ({ file: new URL(path!, table), ...(text !== undefined && { text }) }));
}
