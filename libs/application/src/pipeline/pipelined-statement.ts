import type { QueryResult } from 'pg';
import type { PgQuery } from './pg-query.js';

/** One statement of several that are sent together, and the promise of its answer. */
export class PipelinedStatement {
  readonly answer: Promise<QueryResult>;
  /** Why pg could not send it. */
  refusal?: Error;
  private fail: (error: Error) => void = () => undefined;

  constructor(
    readonly query: PgQuery,
    /** How many commands it consists of. */
    readonly commands = 1,
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.fail = reject;
      query.callback = (error, result) => {
        if (error) this.reject(error);
        else resolve(result!);
      };
    });
    // Whoever waits for the answer hears of its failure; nobody has to.
    this.answer.catch(() => undefined);
  }

  reject(error: Error): void {
    this.refusal = error;
    this.fail(error);
  }
}
