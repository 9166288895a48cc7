import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPriceCause1761000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE products ADD COLUMN price_cause text NOT NULL DEFAULT 'unstated'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE products DROP COLUMN price_cause');
  }
}
