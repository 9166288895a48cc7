import { PreparedStatement } from '@tradewind/application';

/** $1: the projection; $2: its generation; $3: its version. No row if it exists. */
export const insertProgress = new PreparedStatement<{ readonly name: string }>(`
  INSERT INTO event_projections (name, generation, version, tables) VALUES ($1, $2, $3, '{}')
  ON CONFLICT DO NOTHING RETURNING name`);

/** $1: the projection; $2: its generation; $3: the schema with its tables. Returns their names. */
export const nameTables = new PreparedStatement<{ readonly tables: string[] }>(`
  UPDATE event_projections SET tables = ARRAY(
    SELECT relname::text FROM pg_class WHERE relnamespace = $3::text::regnamespace AND relkind IN ('r', 'p') ORDER BY 1
  )
  WHERE name = $1 AND generation = $2 RETURNING tables`);

/** $1: the projection. Waits for an instance that follows the live generation. */
export const lockLive = new PreparedStatement<{ readonly tables: string[] }>(`
  SELECT tables FROM event_projections WHERE name = $1 AND generation = 'live' FOR UPDATE`);

/** $1: the projection. */
export const removeLive = new PreparedStatement(
  `DELETE FROM event_projections WHERE name = $1 AND generation = 'live'`,
);

/** $1: the projection. */
export const makeLive = new PreparedStatement<{ readonly tables: string[] }>(
  `UPDATE event_projections SET generation = 'live' WHERE name = $1 AND generation = 'next' RETURNING tables`,
);

/** $1: the projection; $2: below which version. Waits for an instance that works on it. */
export const removeEarlierNext = new PreparedStatement(
  `DELETE FROM event_projections WHERE name = $1 AND generation = 'next' AND version < $2`,
);

/** Those who wait for a table that is about to be replaced wait no longer than this. */
export const limitLockWait = new PreparedStatement(`SELECT set_config('lock_timeout', '1000', true)`);

/** Where unqualified names are looked up, and where tables are created. */
export const readSearchPath = new PreparedStatement<{ readonly path: string; readonly home: string }>(
  `SELECT current_setting('search_path') AS path, current_schema()::text AS home`,
);

/** $1: the search path, until the end of the transaction. */
export const setSearchPath = new PreparedStatement(`SELECT set_config('search_path', $1, true)`);
