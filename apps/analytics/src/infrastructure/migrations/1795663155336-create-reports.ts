import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReports1795663155336 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reports (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE report_summaries (
        report_id uuid PRIMARY KEY,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE report_summaries');
    await queryRunner.query('DROP TABLE reports');
  }
}
