import type { Pool } from 'pg';

const lock = 4_711_001;

/** Creates what is missing. The book is kept as long as the database. */
export async function createTables(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    await client.query(tables);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock]);
    client.release();
  }
}

const tables = `
  CREATE TABLE IF NOT EXISTS authorisations (
    id text PRIMARY KEY,
    reference text NOT NULL,
    token text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    status text NOT NULL,
    captured bigint NOT NULL DEFAULT 0,
    refunded bigint NOT NULL DEFAULT 0,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX IF NOT EXISTS authorisations_by_reference ON authorisations (reference);
  CREATE TABLE IF NOT EXISTS book_entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    kind text NOT NULL,
    reference text NOT NULL,
    authorisation text,
    amount bigint NOT NULL,
    currency text NOT NULL,
    code text
  );
  CREATE TABLE IF NOT EXISTS requests (
    key text PRIMARY KEY,
    fingerprint text NOT NULL,
    status integer,
    body jsonb,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS first_requests (key text PRIMARY KEY, reference text NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX IF NOT EXISTS first_requests_by_reference ON first_requests (reference);
  CREATE TABLE IF NOT EXISTS notices (
    id text PRIMARY KEY,
    body text NOT NULL,
    is_forged boolean NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    sent_at timestamptz
  );
  CREATE INDEX IF NOT EXISTS notices_due ON notices (due_at) WHERE sent_at IS NULL;
`;
