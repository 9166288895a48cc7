import { PreparedStatement } from '@tradewind/application';

/**
 * A statement that records a fact: `key` identifies it in a generation, the other columns describe it. A fact that is stated again
 * changes nothing. If it is stated differently, the statement with the smallest values of `columns` counts, whichever arrives first;
 * so the first of `columns` is its time.
 */
export function recordFact(
  table: string,
  key: readonly string[],
  columns: readonly string[],
): PreparedStatement<object> {
  const all = ['generation', ...key, ...columns];
  return new PreparedStatement(`
    INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map((_, index) => `$${index + 1}`).join(', ')})
    ON CONFLICT (generation, ${key.join(', ')}) DO UPDATE
      SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
      WHERE (${columns.map((column) => `excluded.${column}`).join(', ')}) < (${columns.map((column) => `${table}.${column}`).join(', ')})`);
}
