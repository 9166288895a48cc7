import type { Connection, QueryResult } from 'pg';

/** What pg's client calls on the query whose answer it reads; its types declare only how one is sent. */
export interface PgQuery {
  readonly name?: string;
  readonly text: string;
  callback(error: Error | null, result?: QueryResult): void;
  /** Returns what is wrong with the query itself; then nothing was sent. */
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

/** pg's connection with what its types don't declare. */
export interface PgConnection extends Connection {
  /** The texts of statements, by name, that were sent to be prepared, until PostgreSQL has answered. */
  readonly submittedNamedStatements: Record<string, string>;
  /** The texts of statements, by name, that are prepared. */
  readonly parsedStatements: Record<string, string>;
}
