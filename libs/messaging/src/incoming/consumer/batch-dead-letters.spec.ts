import { describe, expect, it } from 'vitest';
import type { NewDeadLetter } from '../dead-letters/dead-letter-store.js';
import { BatchDeadLetters } from './batch-dead-letters.js';

const message = (offset: number, key: string | null, bytes = 1): NewDeadLetter['message'] => ({
  topic: 'tradewind.catalog.events',
  partition: 0,
  offset: BigInt(offset),
  key: key === null ? null : Buffer.from(key),
  value: Buffer.alloc(bytes),
  headers: [],
});
const failed = (of: NewDeadLetter['message']): NewDeadLetter => ({
  message: of,
  failure: { error: new Error('poison'), reason: 'permanent' },
});

describe('The dead letters of a batch', () => {
  it('are written in their order, each once', () => {
    const letters = new BatchDeadLetters();
    const [tent, lamp, stove] = [message(1, 'tent'), message(2, 'lamp'), message(3, 'stove')];
    letters.add(failed(tent));
    letters.add({ message: lamp });
    expect(letters.take().map((letter) => letter.message)).toEqual([tent, lamp]);
    letters.add({ message: stove });
    expect(letters.take()).toEqual([{ message: stove }]);
    expect(letters.take()).toEqual([]);
  });

  it('block the key of a failed message, also after they are written, and no other key', () => {
    const letters = new BatchDeadLetters();
    letters.add(failed(message(1, 'tent')));
    letters.add(failed(message(2, null)));
    letters.take();
    letters.add({ message: message(3, 'lamp') });
    const blocked = ['tent', 'lamp', 'stove', null].map((key) => letters.isBlocked(message(4, key)));
    expect(blocked).toEqual([true, false, false, false]);
  });

  it('are written before they fill the memory', () => {
    const letters = new BatchDeadLetters();
    letters.add(failed(message(1, 'tent', 900_000)));
    expect(letters.areLarge).toBe(false);
    letters.add(failed(message(2, 'lamp', 900_000)));
    expect(letters.areLarge).toBe(true);
    letters.take();
    expect(letters.areLarge).toBe(false);
  });
});
