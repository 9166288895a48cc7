import type { Absentee, Figures, Goal } from './benchmark.js';
import { type Spread, spreadOf } from './spread.js';

export interface ContenderResult {
  readonly name: string;
  /** In round order. */
  readonly runs: readonly Figures[];
  readonly figures: Readonly<Record<string, Spread>>;
}

export interface GoalResult extends Goal {
  /** The spread of the figure or of the ratios per round. */
  readonly value: Spread;
  /** Whether the median reaches the goal. */
  readonly reached: boolean;
}

export interface BenchmarkResult {
  readonly name: string;
  readonly measures: string;
  readonly seconds: number;
  readonly contenders: readonly ContenderResult[];
  readonly goals: readonly GoalResult[];
  readonly absent: readonly Absentee[];
  /** The reason why nothing could be measured on this machine. */
  readonly skipped?: string;
  /** Unexpected errors. */
  readonly failures: readonly string[];
}

export function contenderResult(name: string, runs: readonly Figures[]): ContenderResult {
  const names = Object.keys(runs[0] ?? {});
  const figures = names.map((figure) => [figure, spreadOf(runs.map((run) => run[figure]!))] as const);
  return { name, runs, figures: Object.fromEntries(figures) };
}

/** Returns undefined if one of the two figures was not measured. */
export function goalResult(goal: Goal, contenders: readonly ContenderResult[]): GoalResult | undefined {
  const runsOf = (name: string) => contenders.find((contender) => contender.name === name)?.runs ?? [];
  const peers = goal.against === undefined ? undefined : runsOf(goal.against);
  const values = runsOf(goal.of).flatMap((run, round) => {
    const value = run[goal.figure];
    const beside = peers === undefined ? 1 : peers[round]?.[goal.figure];
    return value === undefined || beside === undefined ? [] : [value / beside];
  });
  if (values.length === 0) return undefined;
  const value = spreadOf(values);
  const reached = value.median >= (goal.atLeast ?? -Infinity) && value.median <= (goal.atMost ?? Infinity);
  return { ...goal, value, reached };
}
