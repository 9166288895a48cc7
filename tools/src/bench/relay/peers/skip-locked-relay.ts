import type { Pool } from 'pg';
import { KEYS, PAYLOAD } from '../../messaging/outbox-rows.js';
import type { Surroundings } from '../../surroundings/surroundings.js';
import { relayProgram, type RelayUnderTest } from '../relay-under-test.js';
import { headersOf } from './messages.js';

/** An outbox table with a polling loop, as many services have it. */
export function skipLockedRelay(surroundings: Surroundings): Promise<RelayUnderTest> {
  return relayProgram(surroundings, {
    name: 'SKIP LOCKED',
    id: 'skiplocked',
    rows: surroundings.size(50_000, 5_000),
    file: './peers/skip-locked-program.js',
    prepare: createTable,
    fill,
  });
}

async function createTable(pool: Pool): Promise<void> {
  await pool.query(`
    CREATE TABLE outbox_message (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      topic text NOT NULL,
      key text NOT NULL,
      headers jsonb NOT NULL,
      payload text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      sent_at timestamptz
    )`);
  await pool.query('CREATE INDEX outbox_message_unsent ON outbox_message (id) WHERE sent_at IS NULL');
}

async function fill(pool: Pool, rows: number, topic: string): Promise<void> {
  await pool.query(
    `INSERT INTO outbox_message (topic, key, headers, payload)
     SELECT $1, 'key-' || n % ${KEYS}, $2::jsonb, $3 FROM generate_series(1, $4::int) n`,
    [topic, JSON.stringify(headersOf(topic, 'key')), PAYLOAD, rows],
  );
  await pool.query('VACUUM ANALYZE outbox_message');
}
