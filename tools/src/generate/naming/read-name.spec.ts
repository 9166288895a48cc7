import { describe, expect, it } from 'vitest';
import { readNewService, readService } from '../service/service-name.js';
import { readWords } from './read-name.js';

describe('A name on the command line', () => {
  it.each([
    ['loyalty account', 'An aggregate is named in words such as loyalty-account, not "loyalty account".'],
    ['1st', 'An aggregate is named in words'],
    ['class', '"class" means something else in the code: choose another name for an aggregate.'],
    ['name', '"name" means something else in the code: choose another name for an aggregate.'],
  ])('%s is refused for an aggregate', (name, sentence) => {
    expect(() => readWords(name, 'an aggregate')).toThrow(sentence);
  });

  it.each([
    ['Loyalty', 'A service is named in one lower-case word such as loyalty, not "Loyalty".'],
    ['loyalty-points', 'A service is named in one lower-case word'],
    ['kafka', '"kafka" is the name of something else in the shop.'],
    ['ordering', 'There is a service ordering already.'],
  ])('%s is refused for a new service', (name, sentence) => expect(() => readNewService(name)).toThrow(sentence));

  it('must be that of a service where a service is changed, and those are listed', () => {
    expect(() => readService('orderng')).toThrow('There is no service "orderng"; there are identity, catalog,');
    expect(readService('ordering')).toBe('ordering');
  });
});
