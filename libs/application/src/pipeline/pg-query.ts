import pg, { type Connection, type QueryConfig, type QueryResult } from 'pg';

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

/** `queryMode` makes pg send a text without values in the messages that can share a Sync with others. */
export function pgQuery({ name, text, values }: QueryConfig): PgQuery {
  const query = new pg.Query(text, values);
  return Object.assign(query as unknown as PgQuery, { name, queryMode: 'extended' });
}
