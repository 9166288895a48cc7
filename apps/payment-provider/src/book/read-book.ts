import type { Pool } from 'pg';
import type { Answer } from './answer.js';

const pageSize = 1_000;

/** A page of the book, from the entry after `after` on. */
export async function readBook(pool: Pool, after: number, reference: string | undefined): Promise<object> {
  const { rows: entries } = await pool.query<{ id: number }>(
    `SELECT id::float8 AS id, at, kind, reference, authorisation, amount::float8 AS amount, currency, code
     FROM book_entries WHERE id > $1 AND ($2::text IS NULL OR reference = $2) ORDER BY book_entries.id LIMIT ${pageSize}`,
    [after, reference ?? null],
  );
  return { entries, next: entries.length === pageSize ? entries.at(-1)!.id : null };
}

/** What was answered to the request under a key, if it was ever answered. */
export async function findRequest(pool: Pool, key: string): Promise<Answer | undefined> {
  const { rows } = await pool.query<Answer>('SELECT status, body FROM requests WHERE key = $1', [key]);
  return rows[0];
}

export async function findAuthorisations(pool: Pool, reference: string): Promise<object[]> {
  const { rows } = await pool.query<object>(
    `SELECT id, reference, amount::float8 AS amount, currency, status, captured::float8 AS captured, refunded::float8 AS refunded, at
     FROM authorisations WHERE reference = $1 ORDER BY at LIMIT 100`,
    [reference],
  );
  return rows;
}
