import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many pieces of a product are available, as Inventory published it. Stock changes with every order, and a row of the search has
 * eight indexes, so the level is kept beside it and is looked up for the products of a page only. `sold_out` changes more seldom than
 * `available`, so PostgreSQL need not touch its index with each change of the stock.
 */
export class KeepStockLevels1761000000008 implements MigrationInterface {
  readonly name = 'KeepStockLevels1761000000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE stock_levels (
        product_id uuid PRIMARY KEY,
        available bigint NOT NULL,
        revision bigint NOT NULL,
        sold_out boolean NOT NULL GENERATED ALWAYS AS (available = 0) STORED
      ) WITH (fillfactor = 70);
      CREATE INDEX stock_levels_sold_out ON stock_levels (product_id) WHERE sold_out;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stock_levels');
  }
}
