import type { FlowRow, FlowTransaction } from './flow.js';

/** The part of a transaction's box that a row draws. */
export interface Box {
  readonly transaction: FlowTransaction;
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

/** A row as the screen shows it. */
export interface ShownRow {
  readonly id: string;
  readonly row: FlowRow;
  readonly title: string;
  readonly note: string;
  readonly box?: Box;
  /** Over the way to or from the broker. */
  readonly wire?: 'send' | 'receive';
  /** It stands for a whole transaction that neither failed nor published anything: the number of it. */
  readonly folded?: number;
  /** It should have come, and never will. */
  readonly isNever?: true;
}
