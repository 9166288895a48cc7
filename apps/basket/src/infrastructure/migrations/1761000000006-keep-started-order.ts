import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepStartedOrder1761000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE baskets ADD COLUMN started_order jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE baskets DROP COLUMN started_order');
  }
}
