import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever acts is a person, whose id is a UUID, or a program, whose id is a name. */
export class LetProgramsAct1795663130899 implements MigrationInterface {
  readonly name = 'LetProgramsAct1795663130899';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE payment_history_entries ALTER COLUMN operator_id TYPE text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE payment_history_entries ALTER COLUMN operator_id TYPE uuid
      USING CASE WHEN operator_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN operator_id::uuid END`);
  }
}
