import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The progress of each projection, and the database cluster in which it was made: its snapshots mean nothing in another one. */
export class CreateEventProjections1760000000041 implements MigrationInterface {
  readonly name = 'CreateEventProjections1760000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_projections (
        name text NOT NULL,
        generation text NOT NULL CHECK (generation IN ('live', 'next')),
        version int NOT NULL,
        tables text[] NOT NULL,
        old_snapshot pg_snapshot NOT NULL DEFAULT '1:1:',
        new_snapshot pg_snapshot,
        last_position bigint,
        end_position bigint,
        PRIMARY KEY (name, generation)
      ) WITH (fillfactor = 10)`);
    await runner.query(`
      CREATE TABLE event_store_clusters (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        system_identifier bigint NOT NULL
      )`);
    await runner.query(
      'INSERT INTO event_store_clusters (system_identifier) SELECT system_identifier FROM pg_control_system()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_store_clusters, event_projections');
  }
}
