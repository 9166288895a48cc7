import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flowSvg } from './flow-svg.js';
import type { FlowRow, ToldFlow } from './flow.js';
import { shownRows } from './shown-rows.js';
import { svgColours } from './svg-colours.js';

const row = (kind: FlowRow['kind'], service: string, title: string, more: Partial<FlowRow> = {}): FlowRow => ({
  ...{ id: title, kind, service, atMs: 0, depth: 0, title, note: '', failed: false },
  ...more,
});

const flow = {
  summary: { name: 'Pay <now> & "then"', correlationId: 'walk-7', startedAt: 0 },
  messages: [],
  transactions: [
    { number: 0, service: 'till', state: 'committed' },
    { number: 1, service: 'scale', state: 'rolled back' },
  ],
  rows: [
    row('begin', 'till', 'Transaction 894', { transaction: 0 }),
    row('command', 'till', 'Pay', { transaction: 0, durationMs: 12 }),
    row('outbox', 'till', 'ApplePaid', { transaction: 0 }),
    row('commit', 'till', 'Committed', { transaction: 0 }),
    row('relayed', 'till', 'ApplePaid sent'),
    row('begin', 'scale', 'Transaction 12', { transaction: 1 }),
    row('integration-event-handler', 'scale', 'Weigh', {
      transaction: 1,
      failed: true,
      note: 'Error: \u0000 no scale',
    }),
    row('rollback', 'scale', 'Rolled back', { transaction: 1 }),
    row('retry-scheduled', 'scale', 'Attempt 2'),
  ],
} as unknown as ToldFlow;

describe('A flow as a drawing', () => {
  const svg = flowSvg(flow, shownRows(flow, new Set()));

  it('has a line of words for each row, in their order, and the name of each lane', () => {
    const words = [...svg.matchAll(/<tspan[^>]*font-weight="600"[^>]*>([^<]*)</g)].map(([, title]) => title);
    expect(words).toEqual(flow.rows.map(({ title }) => title));
    for (const lane of ['till', 'broker', 'scale']) expect(svg).toContain(`>${lane}</text>`);
  });

  it('strikes out what was undone, and draws its box with dashes', () => {
    expect(svg).toMatch(/text-decoration="line-through">Weigh</);
    expect(svg).toContain('stroke-dasharray');
    expect(svg).not.toMatch(/text-decoration="line-through">Pay</);
  });

  it('tells what was lost, and who waits for it in vain', () => {
    const lost = {
      ...flow,
      rows: [...flow.rows, row('commit', 'ledger', 'Noted')],
      messages: [{ messageId: 'm-1', title: 'ApplePaid', reactions: [{ service: 'ledger', state: 'lost' }] }],
    } as unknown as ToldFlow;
    const told = flowSvg(lost, shownRows(lost, new Set()));
    expect(told.match(/>never</g)).toHaveLength(2);
    expect(told.match(/>lost</g)).toHaveLength(2);
    expect(told).toContain('The handlers of ApplePaid in ledger');
  });

  it('cuts a note that would reach into the column at its right', () => {
    const long = { ...flow, rows: [row('command', 'till', 'T'.repeat(60), { note: 'n'.repeat(200), durationMs: 1 })] };
    const [, note = ''] = />(n+)…</.exec(flowSvg(long, shownRows(long, new Set()))) ?? [];
    expect(note.length).toBeGreaterThan(5);
    expect(note.length).toBeLessThan(40);
  });

  it('is well-formed XML that needs nothing else, whatever the words are', () => {
    expect(svg).toContain('<title>Pay &lt;now&gt; &amp; &quot;then&quot;</title>');
    expect(svg).not.toMatch(/\0|var\(|url\(|href|class=/);
    const open: string[] = [];
    for (const [, end, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!self) open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('has the colours of the light theme', () => {
    const tokens = readFileSync(new URL('../design/tokens.css', import.meta.url), 'utf8').split('[data-mantine')[0]!;
    for (const [name, colour] of Object.entries(svgColours)) expect(tokens).toContain(`--${name}: ${colour};`);
  });
});
