interface Entry {
  readonly process: string;
  readonly kind: string;
  readonly text: string;
}

const start = /^\S+ \S+ \S+ \[(\d+)\] (\w+): {2}/;

/** Returns the statements of each session in order, with their parameter values filled in. */
export function statementsByProcess(log: string): string[][] {
  const byProcess = new Map<string, string[]>();
  const entries = entriesOf(log);
  for (const [index, { process, kind, text }] of entries.entries()) {
    const sql = /^(?:statement|execute [^:]+): (.*)$/s.exec(text)?.[1];
    if (kind !== 'LOG' || sql === undefined) continue;
    const next = entries[index + 1];
    const details = next?.kind === 'DETAIL' && next.process === process ? next.text : '';
    byProcess.set(process, [...(byProcess.get(process) ?? []), withValues(sql, details)]);
  }
  return [...byProcess.values()];
}

function entriesOf(log: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of log.split('\n')) {
    const match = start.exec(line);
    const last = entries.at(-1);
    if (match) entries.push({ process: match[1]!, kind: match[2]!, text: line.slice(match[0].length) });
    else if (last && line !== '') entries[entries.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
  }
  return entries;
}

function withValues(sql: string, details: string): string {
  const values = new Map<string, string>();
  for (const [, name, value] of details.matchAll(/(\$\d+) = ('(?:[^']|'')*'|NULL)/g)) values.set(name!, value!);
  return sql.replaceAll(/\$\d+/g, (name) => values.get(name) ?? name);
}
