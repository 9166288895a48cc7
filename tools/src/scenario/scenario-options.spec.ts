import { describe, expect, it } from '@jest/globals';
import { readShopAddress } from './scenario-options.js';

describe('The options of the scenario', () => {
  it('name the shop, or are left to the demo', () => {
    expect(readShopAddress([])).toBe('http://localhost:8080');
    expect(readShopAddress(['--url', 'https://shop.example/api'])).toBe('https://shop.example');
  });

  it.each([
    [['--url', 'somewhere'], '--url must be an address'],
    [['--ulr', 'http://localhost'], "Unknown option '--ulr'"],
    [['now'], 'npm run scenario'],
  ])('are refused with a sentence: %j', (args, sentence) => {
    expect(() => readShopAddress(args)).toThrow(sentence);
  });
});
