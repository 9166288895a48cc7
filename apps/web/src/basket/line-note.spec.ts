import { describe, expect, it } from 'vitest';
import { lineNoteOf, orderedNoteOf } from './line-note.js';
import { anItem } from '../test-support/baskets.js';

describe('A line of the basket', () => {
  it('says that there are enough pieces, or that nobody knows how many', () => {
    expect(lineNoteOf(anItem())).toEqual({ tone: 'in', text: 'In stock', blocks: false });
    const unknown = anItem({ stock: { state: 'unknown', piecesAvailable: null } });
    expect(lineNoteOf(unknown).text).toBe('Can be ordered');
  });

  it.each([
    [1, 1, 'The last one is in your basket'],
    [2, 2, 'Last 2, both are in your basket'],
    [3, 3, 'Last 3, all are in your basket'],
    [3, 2, 'Last 3'],
  ])('of which %i pieces are left and %i taken says: %s', (piecesLeft, quantity, text) => {
    expect(lineNoteOf(anItem({ quantity }), piecesLeft)).toEqual({ tone: 'few', text, blocks: false });
  });

  it('with more pieces than there are says how many can be had', () => {
    const item = anItem({ quantity: 5, stock: { state: 'too-few', piecesAvailable: 2 } });
    expect(lineNoteOf(item)).toEqual({ tone: 'few', text: 'Only 2 left', blocks: true, mostPieces: 2 });
  });

  it('can not be ordered when it is sold out or no longer sold', () => {
    const soldOut = anItem({ stock: { state: 'sold-out', piecesAvailable: 0 } });
    expect(lineNoteOf(soldOut)).toEqual({ tone: 'out', text: 'Sold out', blocks: true });
    expect(lineNoteOf({ ...soldOut, available: false }).text).toBe('No longer sold');
  });

  it('says which of its pieces are being ordered', () => {
    expect(orderedNoteOf(anItem())).toBeNull();
    expect(orderedNoteOf(anItem({ quantity: 2, checkedOutQuantity: 2 }))).toBe('Being ordered');
    const more = anItem({ quantity: 3, checkedOutQuantity: 1 });
    expect(orderedNoteOf(more)).toBe('1 of 3 being ordered; the rest stays here');
  });
});
