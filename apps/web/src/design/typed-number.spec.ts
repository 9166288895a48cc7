import { describe, expect, it } from 'vitest';
import { typedNumber } from './typed-number.js';

describe('What somebody has typed into a field for numbers', () => {
  it.each([
    [49.9, 49.9],
    ['59.90', 59.9],
    ['5.', 5],
    ['05', 5],
    ['-2', -2],
    [0, 0],
  ])('%j is the number %j', (typed, value) => {
    expect(typedNumber(typed)).toBe(value);
  });

  it.each(['', ' ', '-', '.'])('%j is no number yet', (typed) => {
    expect(typedNumber(typed)).toBeUndefined();
  });
});
