import type { Trail } from './trail.js';

/** One of several work items that run one after the other in one unit of work. */
export interface BatchItem {
  readonly trail: Trail;
  /** Called when the trail shows its end: after the commit, the rollback, or the rollback to an earlier savepoint. */
  readonly ended: () => void;
}
