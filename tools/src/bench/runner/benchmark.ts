import type { Surroundings } from '../surroundings/surroundings.js';

/** The results of one run, by name and unit: `rows/s`, `p99 ms`. */
export type Figures = Readonly<Record<string, number>>;

/** A solution to compare. The runs alternate: each contender runs once per round. */
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
 * The target for a figure: an absolute value or, with `against`, the ratio to that contender's figure in the same
 * round. Without a bound, the figure is only shown.
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
  /** Stops everything that was started and resolves when it has ended. */
  close(): Promise<void>;
}

export interface Benchmark {
  readonly name: string;
  /** One sentence that says what is measured and what it is compared with. */
  readonly measures: string;
  /** @throws NotHereError when no part of the benchmark can run on this machine */
  prepare(surroundings: Surroundings): Promise<Prepared>;
}
