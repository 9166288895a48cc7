import type { Pool } from 'pg';

export const KEYS = 1_000;
const PAYLOAD_BYTES = 512;
const ROWS_PER_TRANSACTION = 5;

/** A JSON document of 512 bytes. */
export const PAYLOAD = JSON.stringify({ text: 'x'.repeat(PAYLOAD_BYTES - JSON.stringify({ text: '' }).length) });

const procedure = `
  CREATE OR REPLACE PROCEDURE bench_fill_outbox(rows int, wanted_topic text, event_type text, document text)
  LANGUAGE plpgsql AS $$
  BEGIN
    FOR i IN 1 .. rows / ${ROWS_PER_TRANSACTION} LOOP
      INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
      SELECT gen_random_uuid(), event_type, wanted_topic, 'key-' || (i * ${ROWS_PER_TRANSACTION} + n) % ${KEYS},
             '/tradewind/bench', '2026-11-21T08:00:00.000Z', gen_random_uuid()::text, document
        FROM generate_series(1, ${ROWS_PER_TRANSACTION}) n;
      COMMIT;
    END LOOP;
  END $$`;

/** Fills the outbox as many small transactions would: five rows each, cycling through a thousand keys. */
export async function fillOutbox(pool: Pool, rows: number, topic: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(procedure);
    await client.query('SET synchronous_commit = off');
    await client.query('CALL bench_fill_outbox($1, $2, $3, $4)', [rows, topic, eventTypeOf(topic), PAYLOAD]);
    await client.query('RESET synchronous_commit');
    await client.query('ANALYZE outbox');
  } finally {
    client.release();
  }
}

/** The type of the one event that a benchmark's topic carries. */
export function eventTypeOf(topic: string): string {
  return `${topic.slice(0, topic.lastIndexOf('.'))}.moved.v1`;
}
