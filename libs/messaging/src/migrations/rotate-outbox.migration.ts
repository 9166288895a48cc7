import type { MigrationInterface, QueryRunner } from 'typeorm';

const GENERATIONS = [0, 1, 2, 3];

const COMMON = 'position, transaction_id, message_id, type, topic, key, payload, created_at';

const FROM_HEADERS = `headers->>'ce_source', headers->>'ce_time', headers->>'ce_correlationid',
  headers->>'ce_causationid', headers->>'traceparent', headers->>'tracestate'`;

const TO_HEADERS = `jsonb_strip_nulls(jsonb_build_object('ce_specversion', '1.0', 'ce_id', message_id, 'ce_type', type,
  'ce_source', source, 'ce_subject', key, 'ce_time', time, 'content-type', 'application/json',
  'ce_correlationid', correlation_id, 'ce_causationid', causation_id,
  'traceparent', traceparent, 'tracestate', tracestate))`;

/**
 * One column per header, and four generations of twelve hours that rotate, so that expired rows are removed as a whole. Existing
 * rows keep their position and transaction id: the relay continues at its cursor.
 */
export class RotateOutbox1760000000013 implements MigrationInterface {
  readonly name = 'RotateOutbox1760000000013';

  async up(runner: QueryRunner): Promise<void> {
    await putAside(runner);
    await runner.query(`
      CREATE TABLE outbox (
        position bigint GENERATED ALWAYS AS IDENTITY,
        generation smallint NOT NULL DEFAULT date_part('epoch', clock_timestamp())::bigint / 43200 % 4,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        message_id uuid NOT NULL,
        type text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        source text NOT NULL,
        time text NOT NULL,
        correlation_id text NOT NULL,
        causation_id text,
        traceparent text,
        tracestate text,
        payload text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (position, generation)
      ) PARTITION BY LIST (generation)`);
    for (const generation of GENERATIONS) {
      await runner.query(`CREATE TABLE outbox_${generation} PARTITION OF outbox FOR VALUES IN (${generation})`);
    }
    const columns = `${COMMON}, source, time, correlation_id, causation_id, traceparent, tracestate`;
    await takeOver(runner, columns, `${COMMON}, ${FROM_HEADERS}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await putAside(runner);
    await runner.query(`
      CREATE TABLE outbox (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        message_id uuid NOT NULL,
        type text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        headers jsonb NOT NULL,
        payload text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await takeOver(runner, `${COMMON}, headers`, `${COMMON}, ${TO_HEADERS}`);
  }
}

async function putAside(runner: QueryRunner): Promise<void> {
  await runner.query('LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE');
  await runner.query('ALTER TABLE outbox RENAME TO former_outbox');
  await runner.query('ALTER SEQUENCE outbox_position_seq RENAME TO former_outbox_position_seq');
  await runner.query('ALTER INDEX outbox_pkey RENAME TO former_outbox_pkey');
  await runner.query('DROP INDEX outbox_transaction_id');
}

async function takeOver(runner: QueryRunner, columns: string, values: string): Promise<void> {
  await runner.query(`
    INSERT INTO outbox (${columns}) OVERRIDING SYSTEM VALUE
    SELECT ${values} FROM former_outbox ORDER BY position`);
  await runner.query('CREATE INDEX outbox_transaction_id ON outbox (transaction_id)');
  await runner.query(`
    SELECT setval('outbox_position_seq', last_value, is_called) FROM former_outbox_position_seq`);
  await runner.query('DROP TABLE former_outbox');
}
