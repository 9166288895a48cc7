import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = new URL('../../../docs/guide/guarantees.md', import.meta.url);
const proofs = [...readFileSync(page, 'utf8').matchAll(/\]\((\S+\.ts)\): "([^"]+)"/g)].map(
  ([, file, test]) => [file!, test!] as const,
);

describe('The guide to the guarantees', () => {
  it('names a proof for every guarantee', () => {
    const guarantees = readFileSync(page, 'utf8').split('## What is not guaranteed')[0]!.match(/^- /gm)!;
    expect(proofs).toHaveLength(guarantees.length);
  });

  it.each(proofs)('names a test that %s has: "%s"', (file, test) => {
    expect(readFileSync(new URL(file, page), 'utf8')).toContain(`'${test}'`);
  });
});
