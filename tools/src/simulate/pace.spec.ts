import { describe, expect, it } from 'vitest';
import { keepPace } from './pace.js';

describe('The pace of something that happens so many times a minute', () => {
  it('follows a rate that is changed while it waits', async () => {
    const rates = [1, 6_000, 1];
    await keepPace(() => rates.shift() ?? 6_000, new AbortController().signal);
    expect(rates).toEqual([1]);
  });

  it('ends at once with the simulation, also at a rate of 0', async () => {
    const stop = new AbortController();
    const ended = keepPace(() => 0, stop.signal);
    stop.abort();
    await ended;
  });
});
