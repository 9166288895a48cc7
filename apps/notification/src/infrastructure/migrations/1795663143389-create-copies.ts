import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other services have published: people, products and baskets. */
export class CreateCopies1795663143389 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        display_name text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE products (
        id uuid PRIMARY KEY,
        name text,
        price_amount bigint,
        price_currency text,
        previous_price_amount bigint,
        previous_price_currency text,
        price_changed_at timestamptz,
        available integer,
        stock_revision integer
      )`);
    await runner.query(`
      CREATE TABLE baskets (
        customer_id uuid PRIMARY KEY,
        revision integer NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE basket_items (
        customer_id uuid NOT NULL REFERENCES baskets ON DELETE CASCADE,
        product_id uuid NOT NULL,
        price_seen_amount bigint NOT NULL,
        price_seen_currency text NOT NULL,
        PRIMARY KEY (product_id, customer_id)
      )`);
    await runner.query('CREATE INDEX basket_items_of_basket ON basket_items (customer_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE basket_items, baskets, products, people');
  }
}
