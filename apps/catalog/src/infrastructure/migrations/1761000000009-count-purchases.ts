import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What confirmed orders contained: `best_sellers` has one row per product and kind of period, for the latest period in which the product
 * was bought; `product_pairs` has two rows per pair of products that were bought together. `purchases` remembers what was counted.
 */
export class CountPurchases1761000000009 implements MigrationInterface {
  readonly name = 'CountPurchases1761000000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE purchases (
        order_id uuid PRIMARY KEY,
        confirmed_at timestamptz(3) NOT NULL,
        product_ids uuid[] NOT NULL,
        quantities bigint[] NOT NULL,
        taken_back boolean NOT NULL DEFAULT false
      );
      CREATE INDEX purchases_oldest ON purchases (confirmed_at);

      CREATE TABLE best_sellers (
        product_id uuid NOT NULL,
        period text NOT NULL,
        starts_on date NOT NULL,
        category_slug text NOT NULL,
        pieces bigint NOT NULL CHECK (pieces >= 0),
        PRIMARY KEY (product_id, period)
      );
      CREATE INDEX best_sellers_of_all ON best_sellers (period, starts_on, pieces DESC, product_id);
      CREATE INDEX best_sellers_of_category ON best_sellers (period, starts_on, category_slug, pieces DESC, product_id);

      CREATE TABLE product_pairs (
        product_id uuid NOT NULL,
        other_id uuid NOT NULL,
        orders bigint NOT NULL CHECK (orders >= 0),
        PRIMARY KEY (product_id, other_id)
      );
      CREATE INDEX product_pairs_most_often ON product_pairs (product_id, orders DESC, other_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_pairs; DROP TABLE best_sellers; DROP TABLE purchases;');
  }
}
