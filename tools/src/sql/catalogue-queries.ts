/** Commands that begin with a backslash, as in psql: the statement that answers them. */
export function catalogueQuery(command: string): { text: string; values: string[] } | undefined {
  const [name, table] = command.split(/\s+/);
  if (name === '\\dt' || (name === '\\d' && !table)) return { text: TABLES, values: [] };
  if (name === '\\d' && table) return { text: COLUMNS, values: [table] };
  return undefined;
}

const TABLES = `
  SELECT schemaname AS schema, relname AS table, n_live_tup AS "rows, about" FROM pg_stat_user_tables ORDER BY 1, 2`;

const COLUMNS = `
  SELECT attname AS column, format_type(atttypid, atttypmod) AS type, CASE WHEN attnotnull THEN 'not null' END AS null,
         pg_get_expr(adbin, adrelid) AS default
    FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`;
