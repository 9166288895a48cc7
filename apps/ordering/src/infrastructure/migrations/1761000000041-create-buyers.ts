import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBuyers1761000000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE users (id uuid PRIMARY KEY, display_name text NOT NULL, email text NOT NULL)',
    );
    await queryRunner.query(`
      CREATE TABLE buyers (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        customer_id uuid NOT NULL CONSTRAINT buyers_one_per_customer UNIQUE,
        display_name text,
        email text
      )`);
    await queryRunner.query(`
      CREATE TABLE buyer_payment_methods (
        buyer_id uuid NOT NULL REFERENCES buyers,
        position integer NOT NULL,
        token text NOT NULL,
        label text NOT NULL,
        PRIMARY KEY (buyer_id, position),
        UNIQUE (buyer_id, token)
      )`);
    await queryRunner.query('ALTER TABLE orders ADD CONSTRAINT orders_buyer FOREIGN KEY (buyer_id) REFERENCES buyers');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders DROP CONSTRAINT orders_buyer');
    await queryRunner.query('DROP TABLE buyer_payment_methods');
    await queryRunner.query('DROP TABLE buyers');
    await queryRunner.query('DROP TABLE users');
  }
}
