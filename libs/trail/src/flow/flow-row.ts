import { stepKinds } from '../step-kind.js';
import type { RecordedStep } from '../trail-step.js';
import type { TransactionState } from './attempts.js';

/** A row tells a step, or the beginning of a transaction, which has no step of its own. */
export const rowKinds = [...stepKinds, 'begin'] as const;

export type RowKind = (typeof rowKinds)[number];

/** One row of a flow, in the order in which it is told. */
export interface FlowRow {
  /** Unique in the flow, and the same as long as its step is known. */
  readonly id: string;
  readonly kind: RowKind;
  readonly service: string;
  /** Milliseconds since the flow began. */
  readonly atMs: number;
  readonly durationMs?: number;
  /** How deep it is inside its transaction or request, from 0. */
  readonly depth: number;
  readonly title: string;
  readonly note: string;
  /** The number of its transaction in the flow. */
  readonly transaction?: number;
  /** When the wait ends, in ms since the epoch. */
  readonly until?: number;
  readonly failed: boolean;
  readonly step?: RecordedStep;
}

export interface FlowTransaction {
  readonly number: number;
  readonly service: string;
  readonly state: TransactionState;
  /** The transaction's id in its database. */
  readonly id?: string;
  readonly rowsWritten?: number;
  readonly attempt?: number;
}
