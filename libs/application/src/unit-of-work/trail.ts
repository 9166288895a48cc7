import { context } from '@opentelemetry/api';
import { currentCorrelation, runWithCorrelation, type Step, type StepKind, traceStep } from '@tradewind/trail';
import { correlated } from './correlated.js';

/** A position in a trail at which steps can be added later. */
export type Trail = <T>(work: () => T) => T;

export function currentTrail(): Trail {
  const active = context.active();
  const correlation = currentCorrelation();
  return (work) => context.with(active, () => (correlation ? runWithCorrelation(correlation, work) : work()));
}

export interface SharedStep {
  readonly kind: StepKind;
  readonly name: string;
  readonly attempt: number;
}

/** Runs the work once and shows it as a step of each trail. */
export function traceShared(
  trails: readonly Trail[],
  shared: SharedStep,
  work: (steps: readonly Step[]) => Promise<void>,
  steps: readonly Step[] = [],
): Promise<void> {
  const [trail, ...others] = trails;
  if (!trail) return work(steps);
  const { kind, name, attempt } = shared;
  return trail(() =>
    traceStep(kind, name, correlated({ attempt }), (step) => traceShared(others, shared, work, [...steps, step])),
  );
}
