import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What did not fit into a person's basket at the sign-in, until they have been told. */
export class KeepWhatAMergeLeftOut1796000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions ADD COLUMN left_out jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions DROP COLUMN left_out');
  }
}
