import { describe, expect, it } from 'vitest';
import { Random } from './random.js';

const draws = (random: Random) => Array.from({ length: 50 }, () => random.next());

describe('The random choices of a run', () => {
  it('are the same for the same seed and place', () => {
    expect(draws(Random.of(7, 'checkout', 12))).toEqual(draws(Random.of(7, 'checkout', 12)));
  });

  it('are others for another seed, and at another place', () => {
    const choices = [Random.of(7, 'checkout', 12), Random.of(8, 'checkout', 12), Random.of(7, 'checkout', 13)];
    expect(new Set(choices.map((random) => draws(random).join())).size).toBe(3);
  });

  it('stay within their bounds and reach both', () => {
    const random = Random.of(1);
    const numbers = Array.from({ length: 500 }, () => random.between(3, 6));
    expect(new Set(numbers)).toEqual(new Set([3, 4, 5, 6]));
  });

  it('shuffle without loss', () => {
    const list = Array.from({ length: 20 }, (_, index) => index);
    const shuffled = Random.of(1).shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.sort((a, b) => a - b)).toEqual(list);
  });
});
