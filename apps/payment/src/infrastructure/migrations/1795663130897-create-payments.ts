import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePayments1795663130897 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE payments (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE payment_summaries (
        payment_id uuid PRIMARY KEY,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE payment_summaries');
    await queryRunner.query('DROP TABLE payments');
  }
}
