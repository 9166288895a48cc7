import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutboxRelay1760000000011 implements MigrationInterface {
  readonly name = 'CreateOutboxRelay1760000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_relay (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        epoch bigint NOT NULL DEFAULT 0,
        owner text,
        lease_until timestamptz NOT NULL DEFAULT '-infinity',
        system_identifier bigint NOT NULL,
        old_snapshot pg_snapshot NOT NULL DEFAULT '1:1:',
        new_snapshot pg_snapshot,
        last_position bigint,
        end_position bigint
      ) WITH (fillfactor = 10)`);
    await runner.query(
      'INSERT INTO outbox_relay (system_identifier) SELECT system_identifier FROM pg_control_system()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox_relay');
  }
}
