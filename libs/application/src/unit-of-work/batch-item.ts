import type { Trail } from './trail.js';

/** One of several pieces of work that are done, one after the other, in one unit of work. */
export interface BatchItem {
  readonly trail: Trail;
  /** Called when its end is in the trail: after the commit, the rollback, or the rollback to a savepoint before it. */
  readonly ended: () => void;
}
