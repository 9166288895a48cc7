import type { Pool } from 'pg';
import { eventTypeOf, KEYS, PAYLOAD } from '../messaging/outbox-rows.js';

const CHUNK_ROWS = 250_000;

/** Inserts rows in the state in which they remain after publication. */
export async function leaveHistory(pool: Pool, rows: number, topic: string): Promise<void> {
  for (let left = rows; left > 0; left -= CHUNK_ROWS) {
    await pool.query(
      `INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
       SELECT gen_random_uuid(), $1, $2, 'key-' || n % ${KEYS}, '/tradewind/bench', '2026-11-21T08:00:00.000Z',
              gen_random_uuid()::text, $3
         FROM generate_series(1, $4::int) n`,
      [eventTypeOf(topic), topic, PAYLOAD, Math.min(left, CHUNK_ROWS)],
    );
  }
  await pool.query('UPDATE outbox_relay SET old_snapshot = pg_current_snapshot()');
  await pool.query('VACUUM (ANALYZE) outbox');
}
