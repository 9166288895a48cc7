import { describe, expect, it } from 'vitest';
import { read } from './pages.js';

const lines = read('docs/glossary.md').trim().split('\n').slice(4);
const terms = lines.map((line) => /^- \*\*([^*]+)\*\*: /.exec(line)?.[1] ?? line);

describe('The glossary', () => {
  it('has each term in one line: a sentence, and the file that defines it', () => {
    const entry = /^- \*\*[A-Z][^*]+\*\*: [^.]+(?:\.\w[^.]*)*\. \[[^\]]+\]\([^)]+\)$/;
    expect(lines.filter((line) => !entry.test(line))).toEqual([]);
  });

  it('lists the terms in alphabetical order, each once', () => {
    const sorted = [...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en'));
    expect(terms).toEqual(sorted);
  });
});
