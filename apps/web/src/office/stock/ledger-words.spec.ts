import { describe, expect, it } from 'vitest';
import { happenedText, movesText } from './ledger-words.js';

describe('A line of the ledger', () => {
  it('is told in words', () => {
    expect(happenedText('pieces-reserved')).toBe('Pieces reserved');
    expect(movesText({ available: -2, reserved: 2, shipped: 0 })).toBe('available −2, reserved +2');
    expect(movesText({ writtenOff: 1 })).toBe('written off +1');
  });
});
