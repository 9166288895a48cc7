import { describe, expect, it } from 'vitest';
import { readFuzzOptions } from './fuzz-options.js';

const read = (...args: string[]) => readFuzzOptions(args, 12, () => 42);

describe('The options of a fuzz run', () => {
  it('are ten seconds for each document and role, another seed every time, and a shop of its own', () => {
    expect(read()).toEqual({ seconds: 10, seed: 42, again: '--seed 42', url: undefined });
  });

  it('share the given minutes among the documents and roles', () => {
    expect(read('--minutes', '10', '--seed', '7', '--url', 'http://localhost:8080')).toEqual({
      seconds: 50,
      seed: 7,
      again: '--seed 7 --minutes 10',
      url: 'http://localhost:8080',
    });
  });

  it.each([['--minutes=0'], ['--minutes=x'], ['--seed=-1'], ['--url=shop'], ['--hours=1']])(
    'are refused with a sentence: %s',
    (argument) => {
      expect(() => read(argument)).toThrow('Usage: npm run fuzz');
    },
  );
});
