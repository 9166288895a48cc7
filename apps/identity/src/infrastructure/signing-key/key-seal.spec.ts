import { describe, expect, it } from 'vitest';
import { KeySeal } from './key-seal.js';

const oldSecret = 'the-secret-of-last-year-0123456789';
const newSecret = 'the-secret-of-this-year-0123456789';

describe('A sealed key', () => {
  it('is opened by the secret that has sealed it, under its own name', () => {
    const seal = new KeySeal([oldSecret]);
    const sealed = seal.seal('a private key', 'kid');
    expect(seal.open(sealed, 'kid')).toEqual({ text: 'a private key', isCurrent: true });
    expect(() => seal.open(sealed, 'another')).toThrow('IDENTITY_KEY does not open the signing key another');
    expect(sealed.toString('latin1')).not.toContain('private');
  });

  it('is opened while the secret is being replaced, and known to be sealed by the old one', () => {
    const sealed = new KeySeal([oldSecret]).seal('a private key', 'kid');
    expect(new KeySeal([newSecret, oldSecret]).open(sealed, 'kid')).toEqual({
      text: 'a private key',
      isCurrent: false,
    });
    expect(() => new KeySeal([newSecret]).open(sealed, 'kid')).toThrow('Set the secret that has sealed it');
  });

  it('is not opened when a single bit of it has changed', () => {
    const seal = new KeySeal([oldSecret]);
    const sealed = seal.seal('a private key', 'kid');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => seal.open(changed, 'kid')).toThrow('IDENTITY_KEY');
    }
  });
});
