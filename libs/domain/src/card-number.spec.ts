import { describe, expect, it } from 'vitest';
import { holdsCardNumber } from './card-number.js';

describe('A card number', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111/1111_1111,1111',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    '4111\u200b1111\u00a01111\u20131111',
    'card: 4111111111111111',
    'tok_4111111111111111',
    'Visa4111111111111111',
    'Visa 4111 1111 1111 1111 12/27 123',
    '12 4111 1111 1111 1111',
    '378282246310005',
    '4222222222222',
    '6304000000000000',
    '𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 1111 1111',
    '４１１１ １１１１ １１１１ １１１１',
    '٤١١١ ١١١١ ١١١١ ١١١١',
  ])('is found in %j', (text) => {
    expect(holdsCardNumber(text)).toBe(true);
  });

  it.each([
    '',
    'tok_visa_4242',
    'Visa ending in 4242',
    'Visa ending in 4242, valid to 12/2027',
    '4111 1111 1111 1112',
    '411111111111',
    '41111111111111111111',
    'tok_0190f5c4-52aa-7e21-b222-0242ac120002',
    'Invoice',
  ])('is not found in %j', (text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });
});
