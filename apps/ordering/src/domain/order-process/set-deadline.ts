import type { Deadline } from './process-state.js';

export interface SetDeadline {
  readonly name: Deadline;
  readonly at: Date;
}
