import { PreparedStatement } from '@tradewind/application';
import { escapeIdentifier } from 'pg';

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
  const target = escapeIdentifier(table);
  const keys = key.map(escapeIdentifier);
  const facts = columns.map(escapeIdentifier);
  const all = ['generation', ...keys, ...facts];
  return new PreparedStatement(`
    INSERT INTO ${target} (${all.join(', ')}) VALUES (${all.map((_, index) => `$${index + 1}`).join(', ')})
    ON CONFLICT (generation, ${keys.join(', ')}) DO UPDATE
      SET ${facts.map((fact) => `${fact} = excluded.${fact}`).join(', ')}
      WHERE (${facts.map((fact) => `excluded.${fact}`).join(', ')}) < (${facts.map((fact) => `${target}.${fact}`).join(', ')})`);
}
