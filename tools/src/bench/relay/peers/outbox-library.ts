import type { Pool } from 'pg';
import { DatabaseSetup } from 'pg-transactional-outbox';
import { KEYS, PAYLOAD } from '../../messaging/outbox-rows.js';
import type { Surroundings } from '../../surroundings/surroundings.js';
import { relayProgram, type RelayUnderTest } from '../relay-under-test.js';
import { headersOf } from './messages.js';

/**
 * The polling listener of pg-transactional-outbox with its own tables and indexes. It processes messages of different
 * keys in parallel.
 */
export function outboxLibrary(surroundings: Surroundings): Promise<RelayUnderTest> {
  return relayProgram(surroundings, {
    name: 'pg-transactional-outbox',
    id: 'library',
    rows: surroundings.size(4_000, 500),
    file: './peers/outbox-library-program.js',
    prepare: createTable,
    fill,
  });
}

async function createTable(pool: Pool, url: string): Promise<void> {
  const { pathname, username } = new URL(url);
  const setup = {
    outboxOrInbox: 'outbox' as const,
    database: pathname.slice(1),
    schema: 'public',
    table: 'outbox',
    listenerRole: username,
    nextMessagesSchema: 'public',
    nextMessagesName: 'next_outbox_messages',
  };
  await pool.query(DatabaseSetup.dropAndCreateTable(setup));
  await pool.query(DatabaseSetup.createPollingFunction(setup));
  await pool.query(DatabaseSetup.setupPollingIndexes(setup));
}

async function fill(pool: Pool, rows: number, topic: string): Promise<void> {
  await pool.query(
    `INSERT INTO outbox (id, aggregate_type, aggregate_id, message_type, segment, concurrency, payload, metadata)
     SELECT gen_random_uuid(), 'bench', 'key-' || n % ${KEYS}, 'moved', 'key-' || n % ${KEYS}, 'parallel', $2::jsonb, $1::jsonb
       FROM generate_series(1, $3::int) n`,
    [JSON.stringify(headersOf(topic, 'key')), PAYLOAD, rows],
  );
  await pool.query('VACUUM ANALYZE outbox');
}
