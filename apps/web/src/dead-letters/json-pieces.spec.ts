import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasPersonal, jsonPieces, type Piece } from './json-pieces.js';
import { isPersonal } from './personal.js';

const text = (pieces: readonly Piece[]) => pieces.map((piece) => (typeof piece === 'string' ? piece : '█')).join('');

describe('The payload of a dead letter', () => {
  const payload = {
    checkoutId: '0190f5c4-52aa-7e21-b222-0242ac120002',
    address: { recipient: 'Ada Marlin', city: 'Hull', extra: null },
    items: [{ sku: 'TW-CMP-010', name: 'Trade Wind Compass', quantity: 1 }],
    none: [],
  };

  it('is shown as JSON', () => {
    expect(text(jsonPieces(payload, true))).toBe(JSON.stringify(payload, null, 2));
  });

  it('keeps back what says something about a person, and nothing else', () => {
    const shown = text(jsonPieces(payload, false));
    expect(shown).toContain('"recipient": █');
    expect(shown).toContain('"city": █');
    expect(shown).not.toMatch(/Ada|Hull/);
    expect(shown).toContain('"Trade Wind Compass"');
    expect(hasPersonal(payload)).toBe(true);
    expect(hasPersonal({ orderId: 'a', reason: 'out-of-stock' })).toBe(false);
  });

  it.each([
    ['a name that is not the name of a product', { name: 'Ada Marlin' }],
    ['a reason in words', { reason: 'Ada moved to Hull' }],
    ['an address of e-mail under any name', { contact: 'ada@example.org' }],
    ['an address of e-mail in a list', { to: ['ada@example.org'] }],
    ['a whole object under a personal name', { customerName: { first: 'Ada' } }],
  ])('keeps back %s', (_, value) => {
    expect(text(jsonPieces(value, false))).toContain('█');
    expect(text(jsonPieces(value, false))).not.toMatch(/ada/i);
  });

  it.each(['text', 42, null, true])('may be the plain value %j', (value) => {
    expect(text(jsonPieces(value, false))).toBe(JSON.stringify(value));
  });
});

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly ['x-personal']?: boolean;
}

describe('The released contracts', () => {
  const folder = new URL('../../../../libs/contracts/released/', import.meta.url);
  const marked = (field: string, schema: Schema, siblings: Record<string, Schema>): string[] => [
    ...(schema['x-personal'] === true && !isPersonal(field, 'one two', siblings) ? [`shown: ${field}`] : []),
    ...(schema['x-personal'] === false && isPersonal(field, 'word', siblings) ? [`kept back: ${field}`] : []),
    ...inside(schema),
  ];
  const inside = ({ properties = {}, items }: Schema): string[] => [
    ...Object.entries(properties).flatMap(([field, schema]) => marked(field, schema, properties)),
    ...(items ? inside(items) : []),
  ];
  const files = readdirSync(folder).filter((file) => /\.v\d+\.json$/.test(file));

  it('are there', () => expect(files.length).toBeGreaterThan(20));

  it.each(files)('%s: what it marks as personal is kept back, what it marks as not personal is shown', (file) => {
    const { schema } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { schema: Schema };
    expect(inside(schema)).toEqual([]);
  });
});
