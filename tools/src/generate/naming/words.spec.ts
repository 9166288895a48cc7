import { describe, expect, it } from 'vitest';
import { article, camel, eventOf, kebab, pascal, plural, snake, wordsOf } from './words.js';

describe('The words of a name', () => {
  it.each(['loyalty-account', 'loyaltyAccount', 'LoyaltyAccount', 'loyalty_account'])('are the same in %s', (name) => {
    const words = wordsOf(name);
    expect([kebab(words), camel(words), pascal(words), snake(words)]).toEqual([
      'loyalty-account',
      'loyaltyAccount',
      'LoyaltyAccount',
      'loyalty_account',
    ]);
  });

  it.each([
    ['stock-item', 'stock-items'],
    ['delivery', 'deliveries'],
    ['holiday', 'holidays'],
    ['address', 'addresses'],
    ['batch', 'batches'],
  ])('have a plural: %s, %s', (one, many) => expect(kebab(plural(wordsOf(one)))).toBe(many));

  it('have an article', () => {
    expect([article(['order']), article(['loyalty', 'account'])]).toEqual(['an', 'a']);
  });

  it.each([
    ['redeem-points', 'points-redeemed'],
    ['close-entry', 'entry-closed'],
    ['ship-order', 'order-shipped'],
    ['cancel-order', 'order-cancelled'],
    ['send-mail', 'mail-sent'],
    ['reserve-stock', 'stock-reserved'],
    ['apply-coupon', 'coupon-applied'],
    ['review-order', 'order-reviewed'],
  ])('say what has happened after a use case: %s, %s', (useCase, event) => {
    expect(kebab(eventOf(wordsOf(useCase)))).toBe(event);
  });
});
