import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrders1761000000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SEQUENCE order_numbers');
    await queryRunner.query(`
      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        order_number text NOT NULL UNIQUE,
        checkout_id uuid NOT NULL CONSTRAINT orders_one_per_checkout UNIQUE,
        customer_id uuid NOT NULL,
        buyer_id uuid,
        status text NOT NULL,
        cancellation_reason text,
        cancelled_at timestamptz,
        total_amount bigint NOT NULL CHECK (total_amount >= 0),
        total_currency text NOT NULL,
        address jsonb NOT NULL,
        payment_token text NOT NULL,
        payment_label text NOT NULL,
        started_at timestamptz NOT NULL,
        CHECK ((status = 'Cancelled') = (cancellation_reason IS NOT NULL AND cancelled_at IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE TABLE order_items (
        order_id uuid NOT NULL REFERENCES orders,
        line integer NOT NULL,
        product_id uuid NOT NULL,
        sku text NOT NULL,
        name text NOT NULL,
        unit_price_amount bigint NOT NULL CHECK (unit_price_amount >= 0),
        unit_price_currency text NOT NULL,
        quantity integer NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (order_id, line)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE order_items');
    await queryRunner.query('DROP TABLE orders');
    await queryRunner.query('DROP SEQUENCE order_numbers');
  }
}
