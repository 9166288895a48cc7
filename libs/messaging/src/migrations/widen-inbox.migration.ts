import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Message ids of external publishers may be any text. Rows arrive in order of time, so a BRIN index finds the old ones.
 */
export class WidenInbox1760000000015 implements MigrationInterface {
  readonly name = 'WidenInbox1760000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox ALTER COLUMN message_id TYPE text COLLATE "C" USING message_id::text');
    await runner.query(
      'CREATE INDEX inbox_received_at ON inbox USING brin (received_at) WITH (pages_per_range = 32, autosummarize = on)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inbox_received_at');
    await runner.query('ALTER TABLE inbox ALTER COLUMN message_id TYPE uuid USING message_id::uuid');
  }
}
