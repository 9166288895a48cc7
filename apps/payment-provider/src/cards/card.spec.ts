import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardOf, testCards } from './card.js';

const guide = readFileSync(new URL('../../../../docs/guide/payments.md', import.meta.url), 'utf8');

describe('The test cards', () => {
  it('are all in the table of the guide', () => {
    expect(testCards.filter((token) => !guide.includes(`\`${token}\``))).toEqual([]);
    expect(testCards.length).toBeGreaterThan(10);
  });

  it.each(['tok_visa_4242', 'tok_mastercard_4444', 'tok_7f3a', 'tok_17'])('approve %s', (token) => {
    expect(cardOf(token)).toEqual({});
  });
});
