import type { QueryConfig } from 'pg';

/** A statement that is to be sent with the next one. */
export class WaitingStatement {
  constructor(
    readonly config: QueryConfig,
    /** Called when it has its place before all statements to come. */
    readonly placed: () => void,
  ) {}
}
