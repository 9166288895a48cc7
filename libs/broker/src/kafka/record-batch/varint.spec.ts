import { describe, expect, it } from 'vitest';
import { sizeOfVarint, writeVarint } from './varint.js';

describe('A varint', () => {
  it.each([
    [0, '00'],
    [-1, '01'],
    [1, '02'],
    [63, '7e'],
    [64, '8001'],
    [8_191, 'fe7f'],
    [8_192, '808001'],
    [1_048_575, 'feff7f'],
    [1_048_576, '80808001'],
    [134_217_727, 'feffff7f'],
    [134_217_728, '8080808001'],
    [2_147_483_647, 'feffffff0f'],
    [-2_147_483_648, 'ffffffff0f'],
  ])('of %i is %s and has its length', (value, hex) => {
    const bytes = Buffer.alloc(10, 0xee);
    expect(writeVarint(bytes, 2, value)).toBe(2 + hex.length / 2);
    expect(bytes.subarray(2, 2 + hex.length / 2).toString('hex')).toBe(hex);
    expect(bytes[2 + hex.length / 2]).toBe(0xee);
    expect(sizeOfVarint(value)).toBe(hex.length / 2);
  });
});
