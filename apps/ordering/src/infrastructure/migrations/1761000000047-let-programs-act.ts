import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever acts is a person, whose id is a UUID, or a program, whose id is a name. */
export class LetProgramsAct1761000000047 implements MigrationInterface {
  readonly name = 'LetProgramsAct1761000000047';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_process_steps ALTER COLUMN user_id TYPE text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE order_process_steps ALTER COLUMN user_id TYPE uuid
      USING CASE WHEN user_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN user_id::uuid END`);
  }
}
