import type { StepKind } from './step-kind.js';
import type { StepAttributeName } from './step-attributes.js';

/** The optional values of a step besides its own fields. Counts, positions and statuses are numbers. */
export type StepDetails = Partial<Record<Exclude<StepAttributeName, 'outcome' | 'stepId'>, string | number>>;

/** One step of the trail, as read from its span. It contains only the known values. */
export interface TrailStep extends StepDetails {
  /** Unique; `parentId` refers to it. */
  readonly id: string;
  /** When the step began, in ms since the epoch with a fraction. */
  readonly at: number;
  readonly durationMs: number;
  readonly service: string;
  readonly instance?: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly traceId: string;
  readonly parentId?: string;
  readonly outcome: string;
  readonly error?: string;
}

/** A step with its position in the order of arrival at the collector, starting at 1. */
export interface RecordedStep extends TrailStep {
  readonly seq: number;
}
