import type { Surroundings } from '../surroundings/surroundings.js';

/** What one run measured, by name and unit: `rows/s`, `p99 ms`. */
export type Figures = Readonly<Record<string, number>>;

/** A solution that is compared. Runs alternate: each contender once per round. */
export interface Contender {
  readonly name: string;
  measure(): Promise<Figures>;
}

/** A contender that can't take part here, and why. */
export interface Absentee {
  readonly name: string;
  readonly reason: string;
}

/**
 * What a figure should come to: by itself, or, with `against`, as the ratio to that contender's figure of the same round.
 * Without a bound it is shown, and nothing is expected of it.
 */
export interface Goal {
  readonly figure: string;
  readonly of: string;
  readonly against?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Prepared {
  readonly contenders: readonly Contender[];
  readonly absent?: readonly Absentee[];
  readonly goals: readonly Goal[];
  /** Resolves when everything that was started has ended. */
  close(): Promise<void>;
}

export interface Benchmark {
  readonly name: string;
  /** One sentence: what is measured, and compared with what. */
  readonly measures: string;
  /** @throws NotHereError when no part of it can run here */
  prepare(surroundings: Surroundings): Promise<Prepared>;
}
