import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProducts1761000000001 implements MigrationInterface {
  readonly name = 'CreateProducts1761000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        sku text NOT NULL UNIQUE,
        name text NOT NULL,
        description text NOT NULL,
        brand text NOT NULL,
        brand_slug text NOT NULL,
        category text NOT NULL,
        category_slug text NOT NULL,
        picture text NOT NULL,
        currency text NOT NULL,
        regular_price bigint NOT NULL,
        sale_price bigint,
        sale_from timestamptz(3),
        sale_until timestamptz(3),
        sale_started boolean NOT NULL,
        sale_due_at timestamptz(3),
        discontinued boolean NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX product_sale_due ON product (sale_due_at) WHERE sale_due_at IS NOT NULL;

      CREATE TABLE price_history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        product_id uuid NOT NULL,
        amount bigint NOT NULL,
        currency text NOT NULL,
        reason text NOT NULL,
        since timestamptz(3) NOT NULL
      );
      CREATE INDEX price_history_product ON price_history (product_id, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE price_history; DROP TABLE product;');
  }
}
