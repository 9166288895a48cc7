import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

describe('The list of scripts for contributors', () => {
  it('has each script with one sentence, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const listed = [...read('CONTRIBUTING.md').matchAll(/^\| `npm run ([\w-]+)` \| [A-Z].*\. \|$/gm)];
    expect(listed.map(([, name]) => name).sort()).toEqual(Object.keys(scripts).sort());
  });
});
