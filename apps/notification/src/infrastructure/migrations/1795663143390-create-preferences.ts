import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePreferences1795663143390 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE preferences (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        switched_off jsonb NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE back_in_stock_requests (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        person_id uuid NOT NULL,
        product_id uuid NOT NULL REFERENCES products,
        status text NOT NULL,
        requested_at timestamptz NOT NULL,
        settled_at timestamptz
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX back_in_stock_requests_one_open ON back_in_stock_requests (product_id, person_id)
       WHERE status = 'open'`);
    await runner.query(`
      CREATE INDEX back_in_stock_requests_of_person ON back_in_stock_requests (person_id, id) WHERE status = 'open'`);
    await runner.query(`
      CREATE TABLE unsubscribe_keys (
        id smallint PRIMARY KEY CHECK (id = 1),
        key bytea NOT NULL,
        created_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unsubscribe_keys, back_in_stock_requests, preferences');
  }
}
