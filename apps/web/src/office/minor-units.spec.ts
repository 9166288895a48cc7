import { describe, expect, it } from 'vitest';
import { majorUnits, minorUnits } from './minor-units.js';

describe('A price that somebody types', () => {
  it.each([
    [49.9, 'EUR', 4990],
    [1.15, 'EUR', 115],
    [8.29, 'EUR', 829],
    [5500, 'JPY', 5500],
  ])('%d %s becomes minor units without a rounding error', (typed, currency, amount) => {
    expect(minorUnits(typed, currency)).toBe(amount);
    expect(majorUnits(amount, currency)).toBe(typed);
  });
});
