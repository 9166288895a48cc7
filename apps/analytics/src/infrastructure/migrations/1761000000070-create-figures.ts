import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each table holds facts as the events state them, once, whatever order they arrive in; figures are counted when somebody asks.
 * Nothing is updated except the counts of events, which have one row per partition of the broker, so that no two consumers ever
 * wait for each other.
 */
export class CreateFigures1761000000070 implements MigrationInterface {
  readonly name = 'CreateFigures1761000000070';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sales (
        generation int NOT NULL, order_id uuid NOT NULL,
        sold_at timestamptz(3) NOT NULL, total_amount bigint NOT NULL, total_currency text NOT NULL,
        PRIMARY KEY (generation, order_id)
      );
      CREATE INDEX sales_sold_at ON sales (generation, sold_at) INCLUDE (total_amount, total_currency);

      CREATE TABLE sold_items (
        generation int NOT NULL, order_id uuid NOT NULL, line int NOT NULL,
        product_id uuid NOT NULL, sku text NOT NULL, name text NOT NULL, pieces int NOT NULL,
        revenue_amount bigint NOT NULL, revenue_currency text NOT NULL, sold_at timestamptz(3) NOT NULL,
        PRIMARY KEY (generation, order_id, line)
      );
      CREATE INDEX sold_items_sold_at ON sold_items (generation, sold_at);

      CREATE TABLE refunds (
        generation int NOT NULL, payment_id uuid NOT NULL,
        refunded_at timestamptz(3) NOT NULL, refund_amount bigint NOT NULL, refund_currency text NOT NULL,
        PRIMARY KEY (generation, payment_id)
      );
      CREATE INDEX refunds_refunded_at ON refunds (generation, refunded_at) INCLUDE (refund_amount, refund_currency);

      CREATE TABLE cancellations (
        generation int NOT NULL, order_id uuid NOT NULL,
        cancelled_at timestamptz(3) NOT NULL, reason text NOT NULL,
        PRIMARY KEY (generation, order_id)
      );
      CREATE INDEX cancellations_cancelled_at ON cancellations (generation, cancelled_at) INCLUDE (reason);

      CREATE TABLE basket_changes (
        generation int NOT NULL, customer_id uuid NOT NULL, revision bigint NOT NULL,
        changed_at timestamptz(3) NOT NULL, is_empty boolean NOT NULL,
        PRIMARY KEY (generation, customer_id, revision) INCLUDE (changed_at, is_empty)
      );
      CREATE INDEX basket_changes_changed_at ON basket_changes (generation, changed_at) INCLUDE (customer_id, revision)
        WHERE NOT is_empty;

      CREATE TABLE checkouts (
        generation int NOT NULL, checkout_id uuid NOT NULL,
        customer_id uuid NOT NULL, checked_out_at timestamptz(3) NOT NULL,
        PRIMARY KEY (generation, checkout_id)
      );
      CREATE INDEX checkouts_customer ON checkouts (generation, customer_id, checked_out_at) INCLUDE (checkout_id);

      CREATE TABLE submissions (
        generation int NOT NULL, order_id uuid NOT NULL,
        submitted_at timestamptz(3) NOT NULL, checkout_id uuid NOT NULL,
        PRIMARY KEY (generation, order_id)
      );
      CREATE INDEX submissions_checkout ON submissions (generation, checkout_id) INCLUDE (order_id);

      CREATE TABLE shipments (
        generation int NOT NULL, order_id uuid NOT NULL, shipped_at timestamptz(3) NOT NULL,
        PRIMARY KEY (generation, order_id)
      );

      CREATE TABLE deliveries (
        generation int NOT NULL, order_id uuid NOT NULL, delivered_at timestamptz(3) NOT NULL,
        PRIMARY KEY (generation, order_id)
      );

      CREATE TABLE event_counts (
        generation int NOT NULL, minute timestamptz(0) NOT NULL, context text NOT NULL, event text NOT NULL, partition int NOT NULL,
        events bigint NOT NULL,
        PRIMARY KEY (generation, minute, context, event, partition)
      ) WITH (fillfactor = 50);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE sales; DROP TABLE sold_items; DROP TABLE refunds; DROP TABLE cancellations; DROP TABLE basket_changes;
      DROP TABLE checkouts; DROP TABLE submissions; DROP TABLE shipments; DROP TABLE deliveries; DROP TABLE event_counts;
    `);
  }
}
