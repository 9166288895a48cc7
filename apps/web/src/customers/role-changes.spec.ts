import { describe, expect, it } from 'vitest';
import { changeText, isKept } from './role-changes.js';

describe('A change of roles', () => {
  it.each([
    [['customer'], ['customer', 'stock', 'orders'], 'gives stock, orders'],
    [['customer', 'stock'], ['customer'], 'takes stock'],
    [['stock'], ['orders'], 'gives orders; takes stock'],
    [['stock', 'orders'], ['orders', 'stock'], ''],
  ])('from %j to %j %s', (before, after, text) => {
    expect(changeText(before, after)).toBe(text);
  });

  it('leaves the role that gives roles to the one who makes it', () => {
    expect(isKept('accounts', 'me', 'me')).toBe(true);
    expect(isKept('accounts', 'another', 'me')).toBe(false);
    expect(isKept('stock', 'me', 'me')).toBe(false);
  });
});
