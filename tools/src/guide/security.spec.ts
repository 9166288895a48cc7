import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', root), 'utf8');
const table = page.slice(page.indexOf('## ASVS'));
const rows = [...table.matchAll(/^\| ([\d.–, ]+[^|]*) \| [^|]* \| (.*) \|$/gm)].map(([, item, shown]) => ({
  item,
  shown,
}));

describe('The table of security requirements', () => {
  it('has many items, and says of few that they are not shown', () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter(({ shown }) => shown === 'not shown').length).toBeLessThan(4);
  });

  it.each(rows.filter(({ shown }) => shown !== 'not shown'))('names a spec that exists: $item', ({ shown }) => {
    const [, file, , title] = /^\[spec\]\(\.\.\/([^)]+)\)( "(.+)")?$/.exec(shown!) ?? [];
    expect({ shown, exists: existsSync(new URL(file!, root)) }).toEqual({ shown, exists: true });
    if (title !== undefined) expect(readFileSync(new URL(file!, root), 'utf8')).toContain(title);
  });
});
