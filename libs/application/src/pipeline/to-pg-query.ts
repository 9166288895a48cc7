import pg, { type QueryConfig } from 'pg';
import type { PgQuery } from './pg-query.js';
import { PreparedQuery } from './prepared-query.js';

/**
 * Returns pg's own query unless the statement has a name. `queryMode` makes pg use the extended protocol even for a
 * text without values, so that its messages can share a Sync with others.
 */
export function toPgQuery({ name, text, values }: QueryConfig): PgQuery {
  if (name) return new PreparedQuery(name, text, values);
  return Object.assign(new pg.Query(text, values) as unknown as PgQuery, { queryMode: 'extended' });
}
