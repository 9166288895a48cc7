import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBaskets1761000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE products (
        id uuid PRIMARY KEY,
        sku text NOT NULL,
        name text NOT NULL,
        price_amount bigint NOT NULL CHECK (price_amount >= 0),
        price_currency char(3) NOT NULL,
        discontinued boolean NOT NULL,
        last_event_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE baskets (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        pending_checkout_id uuid
      )`);
    await runner.query(`
      CREATE TABLE basket_lines (
        basket_id uuid NOT NULL REFERENCES baskets ON DELETE CASCADE,
        position integer NOT NULL,
        product_id uuid NOT NULL REFERENCES products,
        quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 99),
        checked_out_quantity integer NOT NULL CHECK (checked_out_quantity BETWEEN 0 AND quantity),
        seen_price_amount bigint NOT NULL CHECK (seen_price_amount >= 0),
        seen_price_currency char(3) NOT NULL,
        PRIMARY KEY (basket_id, product_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE basket_lines, baskets, products');
  }
}
