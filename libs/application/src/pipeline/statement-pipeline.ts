import type { Connection, Submittable } from 'pg';
import type { PgQuery } from './pg-query.js';
import type { PipelinedStatement } from './pipelined-statement.js';

interface PgConnection extends Connection {
  /** The names of statements that were sent to be prepared, until PostgreSQL has answered. */
  readonly submittedNamedStatements: Record<string, string>;
  /** The names of statements that are prepared. */
  readonly parsedStatements: Record<string, string>;
}

/**
 * Several statements in one write, with one Sync at their end: PostgreSQL carries them out in order, and skips all that
 * come behind one that fails. To pg's client it is one query, and hands each answer to the statement that it belongs to.
 */
export class StatementPipeline implements Submittable {
  private answered = 0;

  constructor(private readonly statements: readonly PipelinedStatement[]) {}

  /** pg remembers under this name that a statement is prepared. */
  get name(): string | undefined {
    return this.current?.name;
  }

  get text(): string | undefined {
    return this.current?.text;
  }

  submit(connection: Connection): null {
    const withoutSync = Object.create(connection, { sync: { value: () => undefined } }) as Connection;
    connection.stream.cork();
    try {
      for (const statement of this.statements) {
        const error = statement.query.submit(withoutSync);
        if (error) statement.reject(error);
        if (statement.refusal) break;
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.current?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.current?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.current?.handleCommandComplete(message, connection);
    this.answered += 1;
  }

  handleEmptyQuery(connection: Connection): void {
    this.current?.handleEmptyQuery(connection);
    this.answered += 1;
  }

  handleReadyForQuery(connection: Connection): void {
    const refused = this.statements[this.answered];
    if (refused) forget(refused.query, connection);
    this.settle(connection, refused?.refusal);
  }

  handleError(error: Error, connection: Connection): void {
    const [, ...skipped] = this.statements.slice(this.answered);
    for (const { query } of skipped) delete (connection as PgConnection).submittedNamedStatements[query.name ?? ''];
    this.settle(connection, error);
  }

  private get current(): PgQuery | undefined {
    return this.statements[this.answered]?.query;
  }

  private settle(connection: Connection, error = new Error('PostgreSQL did not answer this statement')): void {
    for (const [index, statement] of this.statements.entries()) {
      if (index < this.answered) statement.query.handleReadyForQuery(connection);
      else statement.reject(error);
    }
  }
}

/** pg closes a statement whose values it can't send, and would believe that it is still prepared. */
function forget({ name = '' }: PgQuery, connection: Connection): void {
  const { submittedNamedStatements, parsedStatements } = connection as PgConnection;
  delete submittedNamedStatements[name];
  delete parsedStatements[name];
}
