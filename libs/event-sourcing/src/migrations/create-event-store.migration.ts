import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT =
  'position, event_id, stream, version, type, type_version, data, occurred_at, who, why, correlation_id, causation_id';

/**
 * Streams, their events, and snapshots of aggregates. The events can't be changed or deleted. Only their transaction ids can, which
 * mean nothing once the database was restored into another cluster.
 */
export class CreateEventStore1760000000040 implements MigrationInterface {
  readonly name = 'CreateEventStore1760000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_streams (
        stream text COLLATE "C" PRIMARY KEY,
        version int NOT NULL CHECK (version > 0),
        last_event_at timestamptz NOT NULL
      ) WITH (fillfactor = 70)`);
    await runner.query(`
      CREATE TABLE stored_events (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        event_id uuid NOT NULL,
        stream text COLLATE "C" NOT NULL,
        version int NOT NULL,
        type text NOT NULL,
        type_version smallint NOT NULL,
        data jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        who text,
        why text,
        correlation_id text,
        causation_id text,
        CONSTRAINT stored_events_one_per_version UNIQUE (stream, version)
      )`);
    await runner.query('CREATE INDEX stored_events_transaction_id ON stored_events (transaction_id)');
    await runner.query(`
      CREATE TABLE event_snapshots (
        stream text COLLATE "C" PRIMARY KEY,
        version int NOT NULL,
        snapshot_version int NOT NULL,
        state jsonb NOT NULL
      )`);
    await protectEvents(runner);
    await runner.query(`
      CREATE FUNCTION refuse_append(stream text, expected int) RETURNS int LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Stream % is not at version %', stream, expected USING ERRCODE = 'serialization_failure';
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_snapshots, stored_events, event_streams');
    await runner.query('DROP FUNCTION refuse_append, refuse_to_change_events');
  }
}

async function protectEvents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION refuse_to_change_events() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Stored events are never changed or deleted' USING ERRCODE = 'restrict_violation';
    END $$`);
  await runner.query(`
    CREATE TRIGGER stored_events_are_append_only BEFORE DELETE OR TRUNCATE OR UPDATE OF ${KEPT} ON stored_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_events()`);
}
