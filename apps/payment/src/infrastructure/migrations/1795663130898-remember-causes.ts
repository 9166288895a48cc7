import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberCauses1795663130898 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE operation_causes (
        operation_key uuid PRIMARY KEY,
        correlation_id text NOT NULL,
        causation_id text
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE operation_causes');
  }
}
