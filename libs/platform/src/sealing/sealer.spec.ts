import { describe, expect, it } from 'vitest';
import { Sealer } from './sealer.js';

const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
const sealerWith = (...keys: string[]) => new Sealer(keys, 'spec');

describe('A sealed text', () => {
  it('is opened for its own purpose only', () => {
    const sealer = sealerWith(first);
    const sealed = sealer.seal('a token', 'session 7');
    expect(sealed.toString('latin1')).not.toContain('a token');
    expect(sealer.open(sealed, 'session 7')).toBe('a token');
    expect(sealer.open(sealed, 'session 8')).toBeUndefined();
  });

  it('is never the same twice', () => {
    const sealer = sealerWith(first);
    expect(sealer.seal('a token', 'session 7').equals(sealer.seal('a token', 'session 7'))).toBe(false);
  });

  it('is not opened when any bit of it was changed, or a part is missing', () => {
    const sealer = sealerWith(first);
    const sealed = sealer.seal('a token', 'session 7');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(sealer.open(changed, 'session 7')).toBeUndefined();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(sealer.open(sealed.subarray(0, length), 'session 7')).toBeUndefined();
  });

  it('outlives a change of the key as long as the old key is configured behind the new one', () => {
    const old = sealerWith(first).seal('a token', 'session 7');
    expect(sealerWith(second, first).open(old, 'session 7')).toBe('a token');
    expect(sealerWith(second).open(old, 'session 7')).toBeUndefined();
    const fresh = sealerWith(second, first).seal('a token', 'session 7');
    expect(sealerWith(second).open(fresh, 'session 7')).toBe('a token');
  });
});
