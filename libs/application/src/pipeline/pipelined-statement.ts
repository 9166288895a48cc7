import type { QueryResult } from 'pg';
import type { PgQuery } from './pg-query.js';

/** One of several statements that are sent together, and the promise of its answer. */
export class PipelinedStatement {
  readonly answer: Promise<QueryResult>;
  /** Why pg could not send it, or why it failed. */
  refusal?: Error;
  private fail: (error: Error) => void = () => undefined;

  constructor(
    readonly query: PgQuery,
    /** The number of commands in the statement. */
    readonly commands = 1,
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.fail = reject;
      query.callback = (error, result) => {
        if (error) this.reject(error);
        else resolve(result!);
      };
    });
    // Code that awaits the answer gets the error. If no code does, this avoids an unhandled rejection.
    this.answer.catch(() => undefined);
  }

  reject(error: Error): void {
    this.refusal = error;
    this.fail(error);
  }
}
