import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allTestCards, cardOf } from './test-cards.js';

const guide = readFileSync(new URL('../../../../docs/guide/payments.md', import.meta.url), 'utf8');
const cardsOfTheGuide = [...guide.matchAll(/`(tok_[a-z0-9_]+)`/g)].map(([, token]) => token!);

describe('The test cards at the checkout', () => {
  it('are all that the simulated provider explains, each once', () => {
    expect(allTestCards.map(({ token }) => token).sort()).toEqual([...new Set(cardsOfTheGuide)].sort());
  });

  it('have labels by which an order tells them apart, and that Basket takes', () => {
    const labels = allTestCards.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(100);
  });

  it('begin with one that pays, also when another was remembered that is no longer there', () => {
    expect(cardOf('tok_of_an_older_shop').does).toBe('Pays');
    expect(cardOf('tok_declined').does).toBe('Declines');
  });
});
