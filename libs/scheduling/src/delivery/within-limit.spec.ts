import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { withinLimit } from './within-limit.js';

describe('The time of a handler', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('ends after 30 s', async () => {
    const handled = withinLimit(new Promise(() => undefined));
    const refused = expect(handled).rejects.toThrow('has not finished within 30000 ms');
    await jest.advanceTimersByTimeAsync(30_000);
    await refused;
  });

  it('leaves no timer behind', async () => {
    await withinLimit(Promise.resolve());
    expect(jest.getTimerCount()).toBe(0);
  });
});
