import pg, { type QueryConfig } from 'pg';
import type { PgQuery } from './pg-query.js';
import { PreparedQuery } from './prepared-query.js';

/** By pg, unless it is prepared. `queryMode` makes pg send a text without values in the messages that can share a Sync with others. */
export function toPgQuery({ name, text, values }: QueryConfig): PgQuery {
  if (name) return new PreparedQuery(name, text, values);
  return Object.assign(new pg.Query(text, values) as unknown as PgQuery, { queryMode: 'extended' });
}
