import { describe, expect, it } from 'vitest';
import { readSimulateOptions } from './simulate-options.js';

const environment = { TRADEWIND_CLIENT_SECRET: 'secret' };
const url = ['--url', 'http://localhost:9000/'];

describe('The options of the simulation', () => {
  it('have values of their own when nothing is said', () => {
    expect(readSimulateOptions(url, environment)).toEqual({
      customers: 20,
      minutes: 5,
      access: { origin: 'http://localhost:9000', clientId: 'tradewind-tools', clientSecret: 'secret' },
    });
  });

  it('say how many customers there are, and for how long', () => {
    const options = readSimulateOptions(['--customers', '100', '--minutes', '0', ...url], environment);
    expect(options).toMatchObject({ customers: 100, minutes: 0 });
  });

  it.each([
    [['--customers', '0'], '--customers must be a whole number from 1 to 2000, not "0"'],
    [['--minutes', '1.5'], '--minutes must be a whole number from 0 to 1440, not "1.5"'],
    [['--customer', '3'], "Unknown option '--customer'"],
    [['now'], 'npm run simulate'],
  ])('are refused with a sentence: %j', (args, sentence) => {
    expect(() => readSimulateOptions([...args, ...url], environment)).toThrow(sentence);
  });
});
