import type { StepKind } from './step-kind.js';
import type { StepAttributeName } from './step-attributes.js';

/** What a step may tell besides its own fields; numbers where the attribute is a count, a position or a status. */
export type StepDetails = Partial<Record<Exclude<StepAttributeName, 'outcome'>, string | number>>;

/** One step of the trail, as read from its span. Only what is known is there. */
export interface TrailStep extends StepDetails {
  /** The span's id: unique, and what `parentId` refers to. */
  readonly id: string;
  /** When it began, ms since the epoch with a fraction. */
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

/** A step with its place in the order of arrival at the collector, from 1. */
export interface RecordedStep extends TrailStep {
  readonly seq: number;
}
