import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEmails1795663143388 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE emails (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE email_summaries (
        email_id uuid PRIMARY KEY,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE email_summaries');
    await queryRunner.query('DROP TABLE emails');
  }
}
