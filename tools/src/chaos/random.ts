import { createHash } from 'node:crypto';

/**
 * Choices that a seed repeats. Each place of a run draws from a stream of its own, so that timing changes no choice:
 * `Random.of(7, 'checkout', 12)` is the same in every run.
 */
export class Random {
  private constructor(private state: number) {}

  static of(seed: number, ...place: readonly (string | number)[]): Random {
    const digest = createHash('sha256')
      .update([seed, ...place].join('/'))
      .digest();
    return new Random(digest.readUInt32LE(0));
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Throws for an empty list. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('There is nothing to pick from');
    return list[this.between(0, list.length - 1)] as T;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return Array.from(list, () => rest.splice(this.between(0, rest.length - 1), 1)[0] as T);
  }
}
