import type { History } from './history.js';

/** A promise that the shop did not keep. */
export interface Violation {
  readonly law: string;
  readonly sentence: string;
  /** The id of what it happened to: whose story has to be read. */
  readonly key?: string | undefined;
}

/** Looks for what breaks it; an empty list is what the shop owes. */
export type Law = (history: History) => Violation[];
