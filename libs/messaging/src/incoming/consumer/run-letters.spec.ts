import { describe, expect, it } from '@jest/globals';
import type { NewLetter } from '../dead-letters/letter-file.js';
import { RunLetters } from './run-letters.js';

const message = (offset: number, key: string | null, bytes = 1): NewLetter['message'] => ({
  topic: 'tradewind.catalog.events',
  partition: 0,
  offset: BigInt(offset),
  key: key === null ? null : Buffer.from(key),
  value: Buffer.alloc(bytes),
  headers: [],
});
const failed = (of: NewLetter['message']): NewLetter => ({
  message: of,
  failure: { error: new Error('poison'), reason: 'permanent' },
});

describe('The letters of a run', () => {
  it('are written in their order, each once', () => {
    const letters = new RunLetters();
    const [tent, lamp, stove] = [message(1, 'tent'), message(2, 'lamp'), message(3, 'stove')];
    letters.add(failed(tent));
    letters.add({ message: lamp });
    expect(letters.take().map((letter) => letter.message)).toEqual([tent, lamp]);
    letters.add({ message: stove });
    expect(letters.take()).toEqual([{ message: stove }]);
    expect(letters.take()).toEqual([]);
  });

  it('hold the key of what failed back, also when they are written, and nothing else', () => {
    const letters = new RunLetters();
    letters.add(failed(message(1, 'tent')));
    letters.add(failed(message(2, null)));
    letters.take();
    letters.add({ message: message(3, 'lamp') });
    const blocked = ['tent', 'lamp', 'stove', null].map((key) => letters.isBlocked(message(4, key)));
    expect(blocked).toEqual([true, false, false, false]);
  });

  it('are written before they fill the memory', () => {
    const letters = new RunLetters();
    letters.add(failed(message(1, 'tent', 900_000)));
    expect(letters.areLarge).toBe(false);
    letters.add(failed(message(2, 'lamp', 900_000)));
    expect(letters.areLarge).toBe(true);
    letters.take();
    expect(letters.areLarge).toBe(false);
  });
});
