import type { Connection, QueryResult } from 'pg';

/** The methods that pg's client calls on a query to read its answer. pg's types declare only how it is sent. */
export interface PgQuery {
  readonly name?: string;
  readonly text: string;
  callback(error: Error | null, result?: QueryResult): void;
  /** Returns an error if the query itself is invalid. In this case nothing was sent. */
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

/** pg's connection with fields that its types don't declare. */
export interface PgConnection extends Connection {
  /** The texts, by name, of statements that were sent to be prepared and that PostgreSQL has not confirmed yet. */
  readonly submittedNamedStatements: Record<string, string>;
  /** The texts of the prepared statements, by name. */
  readonly parsedStatements: Record<string, string>;
}
