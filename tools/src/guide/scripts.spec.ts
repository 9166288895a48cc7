import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const names = Object.keys(scripts).filter((name) => !name.startsWith('//'));

describe('The list of scripts for contributors', () => {
  const listed = [...read('CONTRIBUTING.md').matchAll(/^\| `npm run ([\w-]+)` \| ([A-Z].*\.) \|$/gm)];

  it('has each script with one sentence, and no other', () => {
    expect(listed.map(([, name]) => name).sort()).toEqual(names.sort());
  });

  it('is what `npm run` prints: each script after its sentence', () => {
    const printed = listed.flatMap(([, name]) => [`// ${name}`, name]);
    expect(Object.keys(scripts)).toEqual(printed);
    for (const [, name, sentence] of listed) expect(scripts[`// ${name}`]).toBe(sentence!.replaceAll('`', ''));
  });
});
