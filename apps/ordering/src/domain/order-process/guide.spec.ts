import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawDiagram, drawTable } from '../../test-support/order-process/draw.js';
import { orderMachine } from '../../test-support/order-process/machine.js';

const declared = new URL('../../../processes/order.json', import.meta.url);
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

describe('The machine of the order process', () => {
  it('is declared as the code is, for the Event Lens; DRAW=1 declares it anew', () => {
    const machine = `${JSON.stringify(orderMachine(), null, 2)}\n`;

    if (process.env['DRAW'] === '1') writeFileSync(declared, machine);
    else expect(readFileSync(declared, 'utf8')).toBe(machine);
  });
});
