import type { Connection, Submittable } from 'pg';
import { gatherMessages } from './gather-messages.js';
import type { PgConnection, PgQuery } from './pg-query.js';
import type { PipelinedStatement } from './pipelined-statement.js';

/**
 * Several statements in one write, with one Sync at the end. PostgreSQL executes them in order and skips all statements
 * after one that fails. pg's client sees them as one query, which passes each answer to its statement.
 */
export class StatementPipeline implements Submittable {
  private answered = 0;
  /** Completed commands of the statement that is being answered. */
  private completed = 0;

  constructor(private readonly statements: readonly PipelinedStatement[]) {}

  /** pg uses this name to remember that a statement is prepared. */
  get name(): string | undefined {
    return this.current?.name;
  }

  get text(): string | undefined {
    return this.current?.text;
  }

  submit(connection: Connection): null {
    const messages = gatherMessages(connection, (gathering) => {
      for (const statement of this.statements) {
        const error = statement.query.submit(gathering);
        if (error) statement.reject(error);
        if (statement.refusal) break;
      }
      connection.sync.call(gathering);
    });
    if (connection.stream.writable) connection.stream.write(Buffer.concat(messages));
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.current?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.current?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    const { statement } = this;
    statement?.query.handleCommandComplete(message, connection);
    this.completed += 1;
    if (this.completed === statement?.commands) this.next();
  }

  handleEmptyQuery(connection: Connection): void {
    this.current?.handleEmptyQuery(connection);
    this.next();
  }

  handleReadyForQuery(connection: Connection): void {
    this.settle(connection, this.statement?.refusal);
  }

  handleError(error: Error, connection: Connection): void {
    const [, ...skipped] = this.statements.slice(this.answered);
    for (const { query } of skipped) delete (connection as PgConnection).submittedNamedStatements[query.name ?? ''];
    this.settle(connection, error);
  }

  private get statement(): PipelinedStatement | undefined {
    return this.statements[this.answered];
  }

  private get current(): PgQuery | undefined {
    return this.statement?.query;
  }

  private next(): void {
    this.answered += 1;
    this.completed = 0;
  }

  private settle(connection: Connection, error?: Error): void {
    for (const [index, statement] of this.statements.entries()) {
      if (index < this.answered) statement.query.handleReadyForQuery(connection);
      else statement.reject(error ?? new Error('PostgreSQL did not answer this statement'));
    }
  }
}
