import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '@tradewind/platform';
import { lowStockSettings } from './low-stock-threshold.js';

describe('The setting LOW_STOCK_PIECES', () => {
  it('has a value that makes sense if nobody sets it', () => {
    expect(readSettings(lowStockSettings, {})).toEqual({ LOW_STOCK_PIECES: 5 });
  });

  it.each([
    ['LOW_STOCK_PIECES', 'few', 'LOW_STOCK_PIECES must be a whole number of pieces.'],
    ['LOW_STOCK_PIECES', '-1', 'LOW_STOCK_PIECES must be 0 or more.'],
    ['LOW_STOCK_PIECES', '1000001', 'LOW_STOCK_PIECES must be at most 1000000.'],
  ])('refuses a value that does not: %#', (name, value, sentence) => {
    const read = () => readSettings(lowStockSettings, { [name]: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(sentence);
  });
});
