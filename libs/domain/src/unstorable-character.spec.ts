import { describe, expect, it } from 'vitest';
import { unstorableCharacterOf } from './unstorable-character.js';

describe('A text that can not be stored', () => {
  it.each([
    ['a NUL', 'Hafenweg\u0000 7', 'U+0000'],
    ['the first half of a pair', 'Hafenweg \ud83d', 'U+D83D'],
    ['the second half of a pair', '\ude00 Hafenweg', 'U+DE00'],
    ['a pair the wrong way round', '\ude00\ud83d', 'U+DE00'],
  ])('holds %s', (_, text, character) => {
    expect(unstorableCharacterOf(text)).toBe(character);
  });

  it.each(['', 'Hafenweg 7', 'Straße 東京', '😀⛵', '\u0001\n\t', '\uffff'])('is not this one: %j', (text) => {
    expect(unstorableCharacterOf(text)).toBeUndefined();
  });
});
