import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withinLimit } from './within-limit.js';

describe('The time of a handler', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends after 30 s', async () => {
    const handled = withinLimit(new Promise(() => undefined));
    const refused = expect(handled).rejects.toThrow('has not finished within 30000 ms');
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
  });

  it('leaves no timer behind', async () => {
    await withinLimit(Promise.resolve());
    expect(vi.getTimerCount()).toBe(0);
  });
});
