import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many pieces of a product are available, as Inventory published it. A table of its own: stock changes with every order, and a
 * checkout, which locks the products, must neither wait for that nor hold it up. The event of a product's stock may also arrive
 * before the product itself, so there is no foreign key.
 */
export class KeepStockLevels1761000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_levels (
        product_id uuid PRIMARY KEY,
        available bigint NOT NULL CHECK (available >= 0),
        revision bigint NOT NULL
      ) WITH (fillfactor = 70)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stock_levels');
  }
}
