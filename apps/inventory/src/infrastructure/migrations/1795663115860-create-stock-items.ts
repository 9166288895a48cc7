import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStockItems1795663115860 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE stock_items (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE stock_item_summaries (
        stock_item_id uuid PRIMARY KEY,
        name text NOT NULL,
        owner_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stock_item_summaries');
    await queryRunner.query('DROP TABLE stock_items');
  }
}
