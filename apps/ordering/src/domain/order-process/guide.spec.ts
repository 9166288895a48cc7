import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawDiagram, drawTable } from '../../test-support/order-process/draw.js';

const page = new URL('../../../../../docs/guide/the-order-process.md', import.meta.url);

function withDrawing(text: string, name: string, drawing: string): string {
  const [begin, end] = [`<!-- ${name}: drawn from the code -->`, `<!-- end of ${name} -->`];
  const [before, rest] = text.split(begin);
  return `${before}${begin}\n\n${drawing}\n\n${end}${rest!.split(end)[1]}`;
}

describe('The guide to the order process', () => {
  it('shows the diagram and the table of the code; DRAW=1 draws them anew', () => {
    const text = readFileSync(page, 'utf8');
    const drawn = withDrawing(withDrawing(text, 'diagram', drawDiagram()), 'table', drawTable());

    if (process.env['DRAW'] === '1') writeFileSync(page, drawn);
    else expect(text).toBe(drawn);
  });
});
