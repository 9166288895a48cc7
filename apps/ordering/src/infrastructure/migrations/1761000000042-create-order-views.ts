import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrderViews1761000000042 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE order_summary (
        order_id uuid PRIMARY KEY,
        order_number text NOT NULL,
        customer_id uuid NOT NULL,
        buyer_id uuid,
        buyer_name text,
        status text NOT NULL,
        cancellation_reason text,
        total_amount bigint NOT NULL,
        total_currency text NOT NULL,
        pieces integer NOT NULL,
        started_at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX order_summary_of_customer ON order_summary (customer_id, order_id DESC)');
    await queryRunner.query('CREATE INDEX order_summary_of_status ON order_summary (status, order_id DESC)');
    await queryRunner.query('CREATE INDEX order_summary_of_buyer ON order_summary (buyer_id)');
    await queryRunner.query(`
      CREATE TABLE order_detail (
        order_id uuid PRIMARY KEY REFERENCES order_summary,
        checkout_id uuid NOT NULL UNIQUE,
        items jsonb NOT NULL,
        address jsonb NOT NULL,
        payment_label text NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE order_timeline (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES order_summary,
        status text NOT NULL,
        reason text,
        reached_at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX order_timeline_of_order ON order_timeline (order_id, reached_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE order_timeline');
    await queryRunner.query('DROP TABLE order_detail');
    await queryRunner.query('DROP TABLE order_summary');
  }
}
