import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now, an order was the only recorded outcome of a checkout. */
export class CreateCheckouts1761000000043 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE checkouts (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        customer_id uuid NOT NULL,
        order_id uuid,
        rejection_reason text,
        rejection_detail text,
        decided_at timestamptz NOT NULL,
        CHECK ((order_id IS NULL) <> (rejection_reason IS NULL))
      )`);
    await queryRunner.query(`
      INSERT INTO checkouts (id, version, customer_id, order_id, decided_at)
      SELECT checkout_id, 1, customer_id, id, started_at FROM orders`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE checkouts');
  }
}
